// The editor's database in the browser, with promises.

const NAME = "masthead-editor";
const VERSION = 1;

/** Opens the database; rejects if the browser has none or does not allow it. */
export function openDatabase(indexedDB) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("writers", { keyPath: ["story", "writer"] });
      request.result.createObjectStore("steps", { keyPath: ["story", "writer", "seq"] });
      request.result.createObjectStore("tray", { keyPath: ["story", "id"] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("the database is blocked"));
  });
}

/**
 * Runs `work` with the object stores by name in one transaction and resolves with its result when
 * the transaction is on the disk, not only in the cache of the system.
 */
export function inTransaction(database, mode, work) {
  return new Promise((resolve, reject) => {
    const names = ["writers", "steps", "tray"];
    const transaction = database.transaction(names, mode, { durability: "strict" });
    const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
    let result;
    transaction.oncomplete = () => resolve(result?.result ?? result);
    transaction.onabort = () => reject(transaction.error ?? new Error("the transaction is aborted"));
    result = work(stores);
  });
}
