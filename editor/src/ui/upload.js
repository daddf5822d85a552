// Pictures go up in parts of 1 MB, one after the other: a part that was lost is sent again, and nothing
// that is there has to be sent twice.

const PART = 1024 * 1024;
const UPLOADS = "/desk/pictures/uploads";

/** Sends a picture; `progress` gets a share from 0 to 1. Gives the picture as the library has it. */
export async function upload(file, { ask, post, csrf }, progress) {
  let { id, at } = await post(UPLOADS, { name: file.name, size: file.size });
  const headers = { "content-type": "application/octet-stream", "x-csrf": csrf };
  for (;;) {
    const body = file.slice(at, at + PART);
    const answer = await ask(`${UPLOADS}/${id}?at=${at}`, { method: "POST", headers, body });
    if (answer.picture) return answer.picture;
    if (answer.at <= at) throw new Error("");
    at = answer.at;
    progress(at / file.size);
  }
}
