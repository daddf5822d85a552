// schema.json
var schema_default = {
  version: 1,
  top: "doc",
  nodes: {
    doc: {
      content: "headline standfirst block*",
      marks: "insertion deletion modification",
      attrs: { slug: "", section: "", language: null, dateline: null, access: "metered", topics: [], byline: [], picture: null }
    },
    headline: { content: "text*", marks: "editorial" },
    standfirst: { content: "text*", marks: "editorial" },
    paragraph: { content: "inline*", group: "block flow", attrs: { id: null } },
    heading: { content: "inline*", group: "block flow", attrs: { id: null, level: 2 } },
    list: { content: "list_item+", marks: "insertion deletion modification", group: "block flow", attrs: { id: null, ordered: false, start: null, loose: false } },
    list_item: { content: "flow*", marks: "insertion deletion modification" },
    quote: { content: "(flow|attribution)*", marks: "insertion deletion modification", group: "block flow", attrs: { id: null } },
    attribution: { content: "inline*" },
    pull_quote: { content: "(paragraph|attribution)*", marks: "insertion deletion modification", group: "block flow", attrs: { id: null } },
    picture: { content: "inline*", group: "block flow", attrs: { id: null, file: "", picture: null, alt: null, href: null, title: null } },
    gallery: { content: "(picture|caption)*", marks: "insertion deletion modification", group: "block flow", attrs: { id: null } },
    caption: { content: "inline*" },
    embed: { content: "(picture|paragraph)*", marks: "insertion deletion modification", group: "block flow", attrs: { id: null, provider: "", url: "", author: null, date: null } },
    grid: { content: "(table|caption)*", marks: "insertion deletion modification", group: "block flow", attrs: { id: null } },
    table: { content: "table_row+", marks: "insertion deletion modification" },
    table_row: { content: "(table_cell|table_header)*", marks: "insertion deletion modification" },
    table_cell: { content: "inline*", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: "auto" } },
    table_header: { content: "inline*", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: "auto" } },
    code: { content: "text*", marks: "editorial", code: true, group: "block flow", attrs: { id: null, language: null } },
    details: { content: "summary flow*", marks: "insertion deletion modification", group: "block flow", attrs: { id: null, open: false } },
    summary: { content: "inline*" },
    notes: { content: "note*", marks: "insertion deletion modification", group: "block", attrs: { id: null } },
    note: { content: "flow*", marks: "insertion deletion modification", attrs: { number: 1 } },
    stash: { content: "flow*", marks: "insertion deletion modification", group: "block", attrs: { id: null } },
    divider: { group: "block flow", attrs: { id: null } },
    gate: { group: "block", attrs: { id: null } },
    hard_break: { inline: true, group: "inline" },
    note_ref: { inline: true, group: "inline", attrs: { number: 1 } },
    text: { inline: true, group: "inline" }
  },
  marks: {
    link: { attrs: { href: "", title: null }, inclusive: false },
    emphasis: {},
    strong: {},
    code_text: {},
    struck: {},
    script: { attrs: { kind: "super" } },
    comment: { attrs: { id: "" }, group: "editorial", excludes: "", inclusive: false },
    insertion: { attrs: { id: "" }, group: "editorial", excludes: "deletion modification insertion", inclusive: false },
    deletion: { attrs: { id: "" }, group: "editorial", excludes: "insertion modification deletion", inclusive: false },
    modification: { attrs: { id: "", type: "", attrName: null, previousValue: null, newValue: null }, group: "editorial", excludes: "deletion insertion", inclusive: false }
  }
};

// node_modules/rope-sequence/dist/index.js
var GOOD_LEAF_SIZE = 200;
var RopeSequence = function RopeSequence2() {
};
RopeSequence.prototype.append = function append(other) {
  if (!other.length) {
    return this;
  }
  other = RopeSequence.from(other);
  return !this.length && other || other.length < GOOD_LEAF_SIZE && this.leafAppend(other) || this.length < GOOD_LEAF_SIZE && other.leafPrepend(this) || this.appendInner(other);
};
RopeSequence.prototype.prepend = function prepend(other) {
  if (!other.length) {
    return this;
  }
  return RopeSequence.from(other).append(this);
};
RopeSequence.prototype.appendInner = function appendInner(other) {
  return new Append(this, other);
};
RopeSequence.prototype.slice = function slice(from2, to) {
  if (from2 === void 0) from2 = 0;
  if (to === void 0) to = this.length;
  if (from2 >= to) {
    return RopeSequence.empty;
  }
  return this.sliceInner(Math.max(0, from2), Math.min(this.length, to));
};
RopeSequence.prototype.get = function get(i2) {
  if (i2 < 0 || i2 >= this.length) {
    return void 0;
  }
  return this.getInner(i2);
};
RopeSequence.prototype.forEach = function forEach(f, from2, to) {
  if (from2 === void 0) from2 = 0;
  if (to === void 0) to = this.length;
  if (from2 <= to) {
    this.forEachInner(f, from2, to, 0);
  } else {
    this.forEachInvertedInner(f, from2, to, 0);
  }
};
RopeSequence.prototype.map = function map(f, from2, to) {
  if (from2 === void 0) from2 = 0;
  if (to === void 0) to = this.length;
  var result = [];
  this.forEach(function(elt, i2) {
    return result.push(f(elt, i2));
  }, from2, to);
  return result;
};
RopeSequence.from = function from(values) {
  if (values instanceof RopeSequence) {
    return values;
  }
  return values && values.length ? new Leaf(values) : RopeSequence.empty;
};
var Leaf = /* @__PURE__ */ (function(RopeSequence3) {
  function Leaf2(values) {
    RopeSequence3.call(this);
    this.values = values;
  }
  if (RopeSequence3) Leaf2.__proto__ = RopeSequence3;
  Leaf2.prototype = Object.create(RopeSequence3 && RopeSequence3.prototype);
  Leaf2.prototype.constructor = Leaf2;
  var prototypeAccessors = { length: { configurable: true }, depth: { configurable: true } };
  Leaf2.prototype.flatten = function flatten() {
    return this.values;
  };
  Leaf2.prototype.sliceInner = function sliceInner(from2, to) {
    if (from2 == 0 && to == this.length) {
      return this;
    }
    return new Leaf2(this.values.slice(from2, to));
  };
  Leaf2.prototype.getInner = function getInner(i2) {
    return this.values[i2];
  };
  Leaf2.prototype.forEachInner = function forEachInner(f, from2, to, start) {
    for (var i2 = from2; i2 < to; i2++) {
      if (f(this.values[i2], start + i2) === false) {
        return false;
      }
    }
  };
  Leaf2.prototype.forEachInvertedInner = function forEachInvertedInner(f, from2, to, start) {
    for (var i2 = from2 - 1; i2 >= to; i2--) {
      if (f(this.values[i2], start + i2) === false) {
        return false;
      }
    }
  };
  Leaf2.prototype.leafAppend = function leafAppend(other) {
    if (this.length + other.length <= GOOD_LEAF_SIZE) {
      return new Leaf2(this.values.concat(other.flatten()));
    }
  };
  Leaf2.prototype.leafPrepend = function leafPrepend(other) {
    if (this.length + other.length <= GOOD_LEAF_SIZE) {
      return new Leaf2(other.flatten().concat(this.values));
    }
  };
  prototypeAccessors.length.get = function() {
    return this.values.length;
  };
  prototypeAccessors.depth.get = function() {
    return 0;
  };
  Object.defineProperties(Leaf2.prototype, prototypeAccessors);
  return Leaf2;
})(RopeSequence);
RopeSequence.empty = new Leaf([]);
var Append = /* @__PURE__ */ (function(RopeSequence3) {
  function Append2(left, right) {
    RopeSequence3.call(this);
    this.left = left;
    this.right = right;
    this.length = left.length + right.length;
    this.depth = Math.max(left.depth, right.depth) + 1;
  }
  if (RopeSequence3) Append2.__proto__ = RopeSequence3;
  Append2.prototype = Object.create(RopeSequence3 && RopeSequence3.prototype);
  Append2.prototype.constructor = Append2;
  Append2.prototype.flatten = function flatten() {
    return this.left.flatten().concat(this.right.flatten());
  };
  Append2.prototype.getInner = function getInner(i2) {
    return i2 < this.left.length ? this.left.get(i2) : this.right.get(i2 - this.left.length);
  };
  Append2.prototype.forEachInner = function forEachInner(f, from2, to, start) {
    var leftLen = this.left.length;
    if (from2 < leftLen && this.left.forEachInner(f, from2, Math.min(to, leftLen), start) === false) {
      return false;
    }
    if (to > leftLen && this.right.forEachInner(f, Math.max(from2 - leftLen, 0), Math.min(this.length, to) - leftLen, start + leftLen) === false) {
      return false;
    }
  };
  Append2.prototype.forEachInvertedInner = function forEachInvertedInner(f, from2, to, start) {
    var leftLen = this.left.length;
    if (from2 > leftLen && this.right.forEachInvertedInner(f, from2 - leftLen, Math.max(to, leftLen) - leftLen, start + leftLen) === false) {
      return false;
    }
    if (to < leftLen && this.left.forEachInvertedInner(f, Math.min(from2, leftLen), to, start) === false) {
      return false;
    }
  };
  Append2.prototype.sliceInner = function sliceInner(from2, to) {
    if (from2 == 0 && to == this.length) {
      return this;
    }
    var leftLen = this.left.length;
    if (to <= leftLen) {
      return this.left.slice(from2, to);
    }
    if (from2 >= leftLen) {
      return this.right.slice(from2 - leftLen, to - leftLen);
    }
    return this.left.slice(from2, leftLen).append(this.right.slice(0, to - leftLen));
  };
  Append2.prototype.leafAppend = function leafAppend(other) {
    var inner = this.right.leafAppend(other);
    if (inner) {
      return new Append2(this.left, inner);
    }
  };
  Append2.prototype.leafPrepend = function leafPrepend(other) {
    var inner = this.left.leafPrepend(other);
    if (inner) {
      return new Append2(inner, this.right);
    }
  };
  Append2.prototype.appendInner = function appendInner2(other) {
    if (this.left.depth >= Math.max(this.right.depth, other.depth) + 1) {
      return new Append2(this.left, new Append2(this.right, other));
    }
    return new Append2(this, other);
  };
  return Append2;
})(RopeSequence);
var dist_default = RopeSequence;

// node_modules/orderedmap/dist/index.js
function OrderedMap(content) {
  this.content = content;
}
OrderedMap.prototype = {
  constructor: OrderedMap,
  find: function(key12) {
    for (var i2 = 0; i2 < this.content.length; i2 += 2)
      if (this.content[i2] === key12) return i2;
    return -1;
  },
  // :: (string) → ?any
  // Retrieve the value stored under `key`, or return undefined when
  // no such key exists.
  get: function(key12) {
    var found2 = this.find(key12);
    return found2 == -1 ? void 0 : this.content[found2 + 1];
  },
  // :: (string, any, ?string) → OrderedMap
  // Create a new map by replacing the value of `key` with a new
  // value, or adding a binding to the end of the map. If `newKey` is
  // given, the key of the binding will be replaced with that key.
  update: function(key12, value, newKey) {
    var self = newKey && newKey != key12 ? this.remove(newKey) : this;
    var found2 = self.find(key12), content = self.content.slice();
    if (found2 == -1) {
      content.push(newKey || key12, value);
    } else {
      content[found2 + 1] = value;
      if (newKey) content[found2] = newKey;
    }
    return new OrderedMap(content);
  },
  // :: (string) → OrderedMap
  // Return a map with the given key removed, if it existed.
  remove: function(key12) {
    var found2 = this.find(key12);
    if (found2 == -1) return this;
    var content = this.content.slice();
    content.splice(found2, 2);
    return new OrderedMap(content);
  },
  // :: (string, any) → OrderedMap
  // Add a new key to the start of the map.
  addToStart: function(key12, value) {
    return new OrderedMap([key12, value].concat(this.remove(key12).content));
  },
  // :: (string, any) → OrderedMap
  // Add a new key to the end of the map.
  addToEnd: function(key12, value) {
    var content = this.remove(key12).content.slice();
    content.push(key12, value);
    return new OrderedMap(content);
  },
  // :: (string, string, any) → OrderedMap
  // Add a key after the given key. If `place` is not found, the new
  // key is added to the end.
  addBefore: function(place4, key12, value) {
    var without2 = this.remove(key12), content = without2.content.slice();
    var found2 = without2.find(place4);
    content.splice(found2 == -1 ? content.length : found2, 0, key12, value);
    return new OrderedMap(content);
  },
  // :: ((key: string, value: any))
  // Call the given function for each key/value pair in the map, in
  // order.
  forEach: function(f) {
    for (var i2 = 0; i2 < this.content.length; i2 += 2)
      f(this.content[i2], this.content[i2 + 1]);
  },
  // :: (union<Object, OrderedMap>) → OrderedMap
  // Create a new map by prepending the keys in this map that don't
  // appear in `map` before the keys in `map`.
  prepend: function(map2) {
    map2 = OrderedMap.from(map2);
    if (!map2.size) return this;
    return new OrderedMap(map2.content.concat(this.subtract(map2).content));
  },
  // :: (union<Object, OrderedMap>) → OrderedMap
  // Create a new map by appending the keys in this map that don't
  // appear in `map` after the keys in `map`.
  append: function(map2) {
    map2 = OrderedMap.from(map2);
    if (!map2.size) return this;
    return new OrderedMap(this.subtract(map2).content.concat(map2.content));
  },
  // :: (union<Object, OrderedMap>) → OrderedMap
  // Create a map containing all the keys in this map that don't
  // appear in `map`.
  subtract: function(map2) {
    var result = this;
    map2 = OrderedMap.from(map2);
    for (var i2 = 0; i2 < map2.content.length; i2 += 2)
      result = result.remove(map2.content[i2]);
    return result;
  },
  // :: () → Object
  // Turn ordered map into a plain object.
  toObject: function() {
    var result = {};
    this.forEach(function(key12, value) {
      result[key12] = value;
    });
    return result;
  },
  // :: number
  // The amount of keys in this map.
  get size() {
    return this.content.length >> 1;
  }
};
OrderedMap.from = function(value) {
  if (value instanceof OrderedMap) return value;
  var content = [];
  if (value) for (var prop in value) content.push(prop, value[prop]);
  return new OrderedMap(content);
};
var dist_default2 = OrderedMap;

// node_modules/prosemirror-model/dist/index.js
function findDiffStart(a, b, pos) {
  for (let i2 = 0; ; i2++) {
    if (i2 == a.childCount || i2 == b.childCount)
      return a.childCount == b.childCount ? null : pos;
    let childA = a.child(i2), childB = b.child(i2);
    if (childA == childB) {
      pos += childA.nodeSize;
      continue;
    }
    if (!childA.sameMarkup(childB))
      return pos;
    if (childA.isText && childA.text != childB.text) {
      let tA = childA.text, tB = childB.text, j = 0;
      for (; tA[j] == tB[j]; j++)
        pos++;
      if (j && j < tA.length && j < tB.length && surrogateHigh(tA.charCodeAt(j - 1)) && surrogateLow(tA.charCodeAt(j)))
        pos--;
      return pos;
    }
    if (childA.content.size || childB.content.size) {
      let inner = findDiffStart(childA.content, childB.content, pos + 1);
      if (inner != null)
        return inner;
    }
    pos += childA.nodeSize;
  }
}
function findDiffEnd(a, b, posA, posB) {
  for (let iA = a.childCount, iB = b.childCount; ; ) {
    if (iA == 0 || iB == 0)
      return iA == iB ? null : { a: posA, b: posB };
    let childA = a.child(--iA), childB = b.child(--iB), size = childA.nodeSize;
    if (childA == childB) {
      posA -= size;
      posB -= size;
      continue;
    }
    if (!childA.sameMarkup(childB))
      return { a: posA, b: posB };
    if (childA.isText && childA.text != childB.text) {
      let tA = childA.text, tB = childB.text, iA2 = tA.length, iB2 = tB.length;
      while (iA2 > 0 && iB2 > 0 && tA[iA2 - 1] == tB[iB2 - 1]) {
        iA2--;
        iB2--;
        posA--;
        posB--;
      }
      if (iA2 && iB2 && iA2 < tA.length && surrogateHigh(tA.charCodeAt(iA2 - 1)) && surrogateLow(tA.charCodeAt(iA2))) {
        posA++;
        posB++;
      }
      return { a: posA, b: posB };
    }
    if (childA.content.size || childB.content.size) {
      let inner = findDiffEnd(childA.content, childB.content, posA - 1, posB - 1);
      if (inner)
        return inner;
    }
    posA -= size;
    posB -= size;
  }
}
function surrogateLow(ch) {
  return ch >= 56320 && ch < 57344;
}
function surrogateHigh(ch) {
  return ch >= 55296 && ch < 56320;
}
var Fragment = class _Fragment {
  /**
  @internal
  */
  constructor(content, size) {
    this.content = content;
    this.size = size || 0;
    if (size == null)
      for (let i2 = 0; i2 < content.length; i2++)
        this.size += content[i2].nodeSize;
  }
  /**
  Invoke a callback for all descendant nodes between the given two
  positions (relative to start of this fragment). Doesn't descend
  into a node when the callback returns `false`.
  */
  nodesBetween(from2, to, f, nodeStart = 0, parent) {
    for (let i2 = 0, pos = 0; pos < to; i2++) {
      let child = this.content[i2], end = pos + child.nodeSize;
      if (end > from2 && f(child, nodeStart + pos, parent || null, i2) !== false && child.content.size) {
        let start = pos + 1;
        child.nodesBetween(Math.max(0, from2 - start), Math.min(child.content.size, to - start), f, nodeStart + start);
      }
      pos = end;
    }
  }
  /**
  Call the given callback for every descendant node. `pos` will be
  relative to the start of the fragment. The callback may return
  `false` to prevent traversal of a given node's children.
  */
  descendants(f) {
    this.nodesBetween(0, this.size, f);
  }
  /**
  Extract the text between `from` and `to`. See the same method on
  [`Node`](https://prosemirror.net/docs/ref/#model.Node.textBetween).
  */
  textBetween(from2, to, blockSeparator, leafText) {
    let text2 = "", first = true;
    this.nodesBetween(from2, to, (node, pos) => {
      let nodeText = node.isText ? node.text.slice(Math.max(from2, pos) - pos, to - pos) : !node.isLeaf ? "" : leafText ? typeof leafText === "function" ? leafText(node) : leafText : node.type.spec.leafText ? node.type.spec.leafText(node) : "";
      if (node.isBlock && (node.isLeaf && nodeText || node.isTextblock) && blockSeparator) {
        if (first)
          first = false;
        else
          text2 += blockSeparator;
      }
      text2 += nodeText;
    }, 0);
    return text2;
  }
  /**
  Create a new fragment containing the combined content of this
  fragment and the other.
  */
  append(other) {
    if (!other.size)
      return this;
    if (!this.size)
      return other;
    let last = this.lastChild, first = other.firstChild, content = this.content.slice(), i2 = 0;
    if (last.isText && last.sameMarkup(first)) {
      content[content.length - 1] = last.withText(last.text + first.text);
      i2 = 1;
    }
    for (; i2 < other.content.length; i2++)
      content.push(other.content[i2]);
    return new _Fragment(content, this.size + other.size);
  }
  /**
  Cut out the sub-fragment between the two given positions.
  */
  cut(from2, to = this.size) {
    if (from2 == 0 && to == this.size)
      return this;
    let result = [], size = 0;
    if (to > from2)
      for (let i2 = 0, pos = 0; pos < to; i2++) {
        let child = this.content[i2], end = pos + child.nodeSize;
        if (end > from2) {
          if (pos < from2 || end > to) {
            if (child.isText)
              child = child.cut(Math.max(0, from2 - pos), Math.min(child.text.length, to - pos));
            else
              child = child.cut(Math.max(0, from2 - pos - 1), Math.min(child.content.size, to - pos - 1));
          }
          result.push(child);
          size += child.nodeSize;
        }
        pos = end;
      }
    return new _Fragment(result, size);
  }
  /**
  @internal
  */
  cutByIndex(from2, to) {
    if (from2 == to)
      return _Fragment.empty;
    if (from2 == 0 && to == this.content.length)
      return this;
    return new _Fragment(this.content.slice(from2, to));
  }
  /**
  Create a new fragment in which the node at the given index is
  replaced by the given node.
  */
  replaceChild(index, node) {
    let current = this.content[index];
    if (current == node)
      return this;
    let copy3 = this.content.slice();
    let size = this.size + node.nodeSize - current.nodeSize;
    copy3[index] = node;
    return new _Fragment(copy3, size);
  }
  /**
  Create a new fragment by prepending the given node to this
  fragment.
  */
  addToStart(node) {
    return new _Fragment([node].concat(this.content), this.size + node.nodeSize);
  }
  /**
  Create a new fragment by appending the given node to this
  fragment.
  */
  addToEnd(node) {
    return new _Fragment(this.content.concat(node), this.size + node.nodeSize);
  }
  /**
  Compare this fragment to another one.
  */
  eq(other) {
    if (this.content.length != other.content.length)
      return false;
    for (let i2 = 0; i2 < this.content.length; i2++)
      if (!this.content[i2].eq(other.content[i2]))
        return false;
    return true;
  }
  /**
  The first child of the fragment, or `null` if it is empty.
  */
  get firstChild() {
    return this.content.length ? this.content[0] : null;
  }
  /**
  The last child of the fragment, or `null` if it is empty.
  */
  get lastChild() {
    return this.content.length ? this.content[this.content.length - 1] : null;
  }
  /**
  The number of child nodes in this fragment.
  */
  get childCount() {
    return this.content.length;
  }
  /**
  Get the child node at the given index. Raise an error when the
  index is out of range.
  */
  child(index) {
    let found2 = this.content[index];
    if (!found2)
      throw new RangeError("Index " + index + " out of range for " + this);
    return found2;
  }
  /**
  Get the child node at the given index, if it exists.
  */
  maybeChild(index) {
    return this.content[index] || null;
  }
  /**
  Call `f` for every child node, passing the node, its offset
  into this parent node, and its index.
  */
  forEach(f) {
    for (let i2 = 0, p = 0; i2 < this.content.length; i2++) {
      let child = this.content[i2];
      f(child, p, i2);
      p += child.nodeSize;
    }
  }
  /**
  Find the first position at which this fragment and another
  fragment differ, or `null` if they are the same.
  */
  findDiffStart(other, pos = 0) {
    return findDiffStart(this, other, pos);
  }
  /**
  Find the first position, searching from the end, at which this
  fragment and the given fragment differ, or `null` if they are
  the same. Since this position will not be the same in both
  nodes, an object with two separate positions is returned.
  */
  findDiffEnd(other, pos = this.size, otherPos = other.size) {
    return findDiffEnd(this, other, pos, otherPos);
  }
  /**
  Find the index and inner offset corresponding to a given relative
  position in this fragment. The result object will be reused
  (overwritten) the next time the function is called. @internal
  */
  findIndex(pos) {
    if (pos == 0)
      return retIndex(0, pos);
    if (pos == this.size)
      return retIndex(this.content.length, pos);
    if (pos > this.size || pos < 0)
      throw new RangeError(`Position ${pos} outside of fragment (${this})`);
    for (let i2 = 0, curPos = 0; ; i2++) {
      let cur = this.child(i2), end = curPos + cur.nodeSize;
      if (end >= pos) {
        if (end == pos)
          return retIndex(i2 + 1, end);
        return retIndex(i2, curPos);
      }
      curPos = end;
    }
  }
  /**
  Return a debugging string that describes this fragment.
  */
  toString() {
    return "<" + this.toStringInner() + ">";
  }
  /**
  @internal
  */
  toStringInner() {
    return this.content.join(", ");
  }
  /**
  Create a JSON-serializeable representation of this fragment.
  */
  toJSON() {
    return this.content.length ? this.content.map((n) => n.toJSON()) : null;
  }
  /**
  Deserialize a fragment from its JSON representation.
  */
  static fromJSON(schema2, value) {
    if (!value)
      return _Fragment.empty;
    if (!Array.isArray(value))
      throw new RangeError("Invalid input for Fragment.fromJSON");
    return _Fragment.fromArray(value.map(schema2.nodeFromJSON));
  }
  /**
  Build a fragment from an array of nodes. Ensures that adjacent
  text nodes with the same marks are joined together.
  */
  static fromArray(array) {
    if (!array.length)
      return _Fragment.empty;
    let joined2, size = 0;
    for (let i2 = 0; i2 < array.length; i2++) {
      let node = array[i2];
      size += node.nodeSize;
      if (i2 && node.isText && array[i2 - 1].sameMarkup(node)) {
        if (!joined2)
          joined2 = array.slice(0, i2);
        joined2[joined2.length - 1] = node.withText(joined2[joined2.length - 1].text + node.text);
      } else if (joined2) {
        joined2.push(node);
      }
    }
    return new _Fragment(joined2 || array, size);
  }
  /**
  Create a fragment from something that can be interpreted as a
  set of nodes. For `null`, it returns the empty fragment. For a
  fragment, the fragment itself. For a node or array of nodes, a
  fragment containing those nodes.
  */
  static from(nodes) {
    if (!nodes)
      return _Fragment.empty;
    if (nodes instanceof _Fragment)
      return nodes;
    if (Array.isArray(nodes))
      return this.fromArray(nodes);
    if (nodes.attrs)
      return new _Fragment([nodes], nodes.nodeSize);
    throw new RangeError("Can not convert " + nodes + " to a Fragment" + (nodes.nodesBetween ? " (looks like multiple versions of prosemirror-model were loaded)" : ""));
  }
};
Fragment.empty = new Fragment([], 0);
var found = { index: 0, offset: 0 };
function retIndex(index, offset) {
  found.index = index;
  found.offset = offset;
  return found;
}
function compareDeep(a, b) {
  if (a === b)
    return true;
  if (!(a && typeof a == "object") || !(b && typeof b == "object"))
    return false;
  let array = Array.isArray(a);
  if (Array.isArray(b) != array)
    return false;
  if (array) {
    if (a.length != b.length)
      return false;
    for (let i2 = 0; i2 < a.length; i2++)
      if (!compareDeep(a[i2], b[i2]))
        return false;
  } else {
    for (let p in a)
      if (!(p in b) || !compareDeep(a[p], b[p]))
        return false;
    for (let p in b)
      if (!(p in a))
        return false;
  }
  return true;
}
var Mark = class _Mark {
  /**
  @internal
  */
  constructor(type, attrs) {
    this.type = type;
    this.attrs = attrs;
  }
  /**
  Given a set of marks, create a new set which contains this one as
  well, in the right position. If this mark is already in the set,
  the set itself is returned. If any marks that are set to be
  [exclusive](https://prosemirror.net/docs/ref/#model.MarkSpec.excludes) with this mark are present,
  those are replaced by this one.
  */
  addToSet(set3) {
    let copy3, placed = false;
    for (let i2 = 0; i2 < set3.length; i2++) {
      let other = set3[i2];
      if (this.eq(other))
        return set3;
      if (this.type.excludes(other.type)) {
        if (!copy3)
          copy3 = set3.slice(0, i2);
      } else if (other.type.excludes(this.type)) {
        return set3;
      } else {
        if (!placed && other.type.rank > this.type.rank) {
          if (!copy3)
            copy3 = set3.slice(0, i2);
          copy3.push(this);
          placed = true;
        }
        if (copy3)
          copy3.push(other);
      }
    }
    if (!copy3)
      copy3 = set3.slice();
    if (!placed)
      copy3.push(this);
    return copy3;
  }
  /**
  Remove this mark from the given set, returning a new set. If this
  mark is not in the set, the set itself is returned.
  */
  removeFromSet(set3) {
    for (let i2 = 0; i2 < set3.length; i2++)
      if (this.eq(set3[i2]))
        return set3.slice(0, i2).concat(set3.slice(i2 + 1));
    return set3;
  }
  /**
  Test whether this mark is in the given set of marks.
  */
  isInSet(set3) {
    for (let i2 = 0; i2 < set3.length; i2++)
      if (this.eq(set3[i2]))
        return true;
    return false;
  }
  /**
  Test whether this mark has the same type and attributes as
  another mark.
  */
  eq(other) {
    return this == other || this.type == other.type && compareDeep(this.attrs, other.attrs);
  }
  /**
  Convert this mark to a JSON-serializeable representation.
  */
  toJSON() {
    let obj = { type: this.type.name };
    for (let _ in this.attrs) {
      obj.attrs = this.attrs;
      break;
    }
    return obj;
  }
  /**
  Deserialize a mark from JSON.
  */
  static fromJSON(schema2, json2) {
    if (!json2)
      throw new RangeError("Invalid input for Mark.fromJSON");
    let type = schema2.marks[json2.type];
    if (!type)
      throw new RangeError(`There is no mark type ${json2.type} in this schema`);
    let mark2 = type.create(json2.attrs);
    return mark2;
  }
  /**
  Test whether two sets of marks are identical.
  */
  static sameSet(a, b) {
    if (a == b)
      return true;
    if (a.length != b.length)
      return false;
    for (let i2 = 0; i2 < a.length; i2++)
      if (!a[i2].eq(b[i2]))
        return false;
    return true;
  }
  /**
  Create a properly sorted mark set from null, a single mark, or an
  unsorted array of marks.
  */
  static setFrom(marks2) {
    if (!marks2 || Array.isArray(marks2) && marks2.length == 0)
      return _Mark.none;
    if (marks2 instanceof _Mark)
      return [marks2];
    let copy3 = marks2.slice();
    copy3.sort((a, b) => a.type.rank - b.type.rank);
    return copy3;
  }
};
Mark.none = [];
var ReplaceError = class extends Error {
};
var Slice = class _Slice {
  /**
  Create a slice. When specifying a non-zero open depth, you must
  make sure that there are nodes of at least that depth at the
  appropriate side of the fragment—i.e. if the fragment is an
  empty paragraph node, `openStart` and `openEnd` can't be greater
  than 1.
  
  It is not necessary for the content of open nodes to conform to
  the schema's content constraints, though it should be a valid
  start/end/middle for such a node, depending on which sides are
  open.
  */
  constructor(content, openStart, openEnd) {
    this.content = content;
    this.openStart = openStart;
    this.openEnd = openEnd;
  }
  /**
  The size this slice would add when inserted into a document.
  */
  get size() {
    return this.content.size - this.openStart - this.openEnd;
  }
  /**
  @internal
  */
  insertAt(pos, fragment) {
    let content = insertInto(this.content, pos + this.openStart, fragment, this.openStart + 1, this.openEnd + 1);
    return content && new _Slice(content, this.openStart, this.openEnd);
  }
  /**
  @internal
  */
  removeBetween(from2, to) {
    return new _Slice(removeRange(this.content, from2 + this.openStart, to + this.openStart), this.openStart, this.openEnd);
  }
  /**
  Tests whether this slice is equal to another slice.
  */
  eq(other) {
    return this.content.eq(other.content) && this.openStart == other.openStart && this.openEnd == other.openEnd;
  }
  /**
  @internal
  */
  toString() {
    return this.content + "(" + this.openStart + "," + this.openEnd + ")";
  }
  /**
  Convert a slice to a JSON-serializable representation.
  */
  toJSON() {
    if (!this.content.size)
      return null;
    let json2 = { content: this.content.toJSON() };
    if (this.openStart > 0)
      json2.openStart = this.openStart;
    if (this.openEnd > 0)
      json2.openEnd = this.openEnd;
    return json2;
  }
  /**
  Deserialize a slice from its JSON representation.
  */
  static fromJSON(schema2, json2) {
    if (!json2)
      return _Slice.empty;
    let openStart = json2.openStart || 0, openEnd = json2.openEnd || 0;
    if (typeof openStart != "number" || typeof openEnd != "number")
      throw new RangeError("Invalid input for Slice.fromJSON");
    return new _Slice(Fragment.fromJSON(schema2, json2.content), openStart, openEnd);
  }
  /**
  Create a slice from a fragment by taking the maximum possible
  open value on both side of the fragment.
  */
  static maxOpen(fragment, openIsolating = true) {
    let openStart = 0, openEnd = 0;
    for (let n = fragment.firstChild; n && !n.isLeaf && (openIsolating || !n.type.spec.isolating); n = n.firstChild)
      openStart++;
    for (let n = fragment.lastChild; n && !n.isLeaf && (openIsolating || !n.type.spec.isolating); n = n.lastChild)
      openEnd++;
    return new _Slice(fragment, openStart, openEnd);
  }
};
Slice.empty = new Slice(Fragment.empty, 0, 0);
function removeRange(content, from2, to) {
  let { index, offset } = content.findIndex(from2), child = content.maybeChild(index);
  let { index: indexTo, offset: offsetTo } = content.findIndex(to);
  if (offset == from2 || child.isText) {
    if (offsetTo != to && !content.child(indexTo).isText)
      throw new RangeError("Removing non-flat range");
    return content.cut(0, from2).append(content.cut(to));
  }
  if (index != indexTo)
    throw new RangeError("Removing non-flat range");
  return content.replaceChild(index, child.copy(removeRange(child.content, from2 - offset - 1, to - offset - 1)));
}
function insertInto(content, dist, insert, openStart, openEnd, parent) {
  let { index, offset } = content.findIndex(dist), child = content.maybeChild(index);
  if (offset == dist || child.isText) {
    if (parent && openStart <= 0 && openEnd <= 0 && !parent.canReplace(index, index, insert))
      return null;
    return content.cut(0, dist).append(insert).append(content.cut(dist));
  }
  let inner = insertInto(child.content, dist - offset - 1, insert, index == 0 ? openStart - 1 : 0, index == content.childCount - 1 ? openEnd - 1 : 0, child);
  return inner && content.replaceChild(index, child.copy(inner));
}
function replace($from, $to, slice2) {
  if (slice2.openStart > $from.depth)
    throw new ReplaceError("Inserted content deeper than insertion position");
  if ($from.depth - slice2.openStart != $to.depth - slice2.openEnd)
    throw new ReplaceError("Inconsistent open depths");
  return replaceOuter($from, $to, slice2, 0);
}
function replaceOuter($from, $to, slice2, depth) {
  let index = $from.index(depth), node = $from.node(depth);
  if (index == $to.index(depth) && depth < $from.depth - slice2.openStart) {
    let inner = replaceOuter($from, $to, slice2, depth + 1);
    return node.copy(node.content.replaceChild(index, inner));
  } else if (!slice2.content.size) {
    return close(node, replaceTwoWay($from, $to, depth));
  } else if (!slice2.openStart && !slice2.openEnd && $from.depth == depth && $to.depth == depth) {
    let parent = $from.parent, content = parent.content;
    return close(parent, content.cut(0, $from.parentOffset).append(slice2.content).append(content.cut($to.parentOffset)));
  } else {
    let { start, end } = prepareSliceForReplace(slice2, $from);
    return close(node, replaceThreeWay($from, start, end, $to, depth));
  }
}
function checkJoin(main, sub) {
  if (!sub.type.compatibleContent(main.type))
    throw new ReplaceError("Cannot join " + sub.type.name + " onto " + main.type.name);
}
function joinable($before, $after, depth) {
  let node = $before.node(depth);
  checkJoin(node, $after.node(depth));
  return node;
}
function addNode(child, target2) {
  let last = target2.length - 1;
  if (last >= 0 && child.isText && child.sameMarkup(target2[last]))
    target2[last] = child.withText(target2[last].text + child.text);
  else
    target2.push(child);
}
function addRange($start, $end, depth, target2) {
  let node = ($end || $start).node(depth);
  let startIndex = 0, endIndex = $end ? $end.index(depth) : node.childCount;
  if ($start) {
    startIndex = $start.index(depth);
    if ($start.depth > depth) {
      startIndex++;
    } else if ($start.textOffset) {
      addNode($start.nodeAfter, target2);
      startIndex++;
    }
  }
  for (let i2 = startIndex; i2 < endIndex; i2++)
    addNode(node.child(i2), target2);
  if ($end && $end.depth == depth && $end.textOffset)
    addNode($end.nodeBefore, target2);
}
function close(node, content) {
  if (!node.type.validContent(content))
    throw new ReplaceError("Invalid content for node " + node.type.name);
  return node.copy(content);
}
function replaceThreeWay($from, $start, $end, $to, depth) {
  let openStart = $from.depth > depth && joinable($from, $start, depth + 1);
  let openEnd = $to.depth > depth && joinable($end, $to, depth + 1);
  let content = [];
  addRange(null, $from, depth, content);
  if (openStart && openEnd && $start.index(depth) == $end.index(depth)) {
    checkJoin(openStart, openEnd);
    addNode(close(openStart, replaceThreeWay($from, $start, $end, $to, depth + 1)), content);
  } else {
    if (openStart)
      addNode(close(openStart, replaceTwoWay($from, $start, depth + 1)), content);
    addRange($start, $end, depth, content);
    if (openEnd)
      addNode(close(openEnd, replaceTwoWay($end, $to, depth + 1)), content);
  }
  addRange($to, null, depth, content);
  return new Fragment(content);
}
function replaceTwoWay($from, $to, depth) {
  let content = [];
  addRange(null, $from, depth, content);
  if ($from.depth > depth) {
    let type = joinable($from, $to, depth + 1);
    addNode(close(type, replaceTwoWay($from, $to, depth + 1)), content);
  }
  addRange($to, null, depth, content);
  return new Fragment(content);
}
function prepareSliceForReplace(slice2, $along) {
  let extra = $along.depth - slice2.openStart, parent = $along.node(extra);
  let node = parent.copy(slice2.content);
  for (let i2 = extra - 1; i2 >= 0; i2--)
    node = $along.node(i2).copy(Fragment.from(node));
  return {
    start: node.resolveNoCache(slice2.openStart + extra),
    end: node.resolveNoCache(node.content.size - slice2.openEnd - extra)
  };
}
var ResolvedPos = class _ResolvedPos {
  /**
  @internal
  */
  constructor(pos, path, parentOffset) {
    this.pos = pos;
    this.path = path;
    this.parentOffset = parentOffset;
    this.depth = path.length / 3 - 1;
  }
  /**
  @internal
  */
  resolveDepth(val) {
    if (val == null)
      return this.depth;
    if (val < 0)
      return this.depth + val;
    return val;
  }
  /**
  The parent node that the position points into. Note that even if
  a position points into a text node, that node is not considered
  the parent—text nodes are ‘flat’ in this model, and have no content.
  */
  get parent() {
    return this.node(this.depth);
  }
  /**
  The root node in which the position was resolved.
  */
  get doc() {
    return this.node(0);
  }
  /**
  The ancestor node at the given level. `p.node(p.depth)` is the
  same as `p.parent`.
  */
  node(depth) {
    return this.path[this.resolveDepth(depth) * 3];
  }
  /**
  The index into the ancestor at the given level. If this points
  at the 3rd node in the 2nd paragraph on the top level, for
  example, `p.index(0)` is 1 and `p.index(1)` is 2.
  */
  index(depth) {
    return this.path[this.resolveDepth(depth) * 3 + 1];
  }
  /**
  The index pointing after this position into the ancestor at the
  given level.
  */
  indexAfter(depth) {
    depth = this.resolveDepth(depth);
    return this.index(depth) + (depth == this.depth && !this.textOffset ? 0 : 1);
  }
  /**
  The (absolute) position at the start of the node at the given
  level.
  */
  start(depth) {
    depth = this.resolveDepth(depth);
    return depth == 0 ? 0 : this.path[depth * 3 - 1] + 1;
  }
  /**
  The (absolute) position at the end of the node at the given
  level.
  */
  end(depth) {
    depth = this.resolveDepth(depth);
    return this.start(depth) + this.node(depth).content.size;
  }
  /**
  The (absolute) position directly before the wrapping node at the
  given level, or, when `depth` is `this.depth + 1`, the original
  position.
  */
  before(depth) {
    depth = this.resolveDepth(depth);
    if (!depth)
      throw new RangeError("There is no position before the top-level node");
    return depth == this.depth + 1 ? this.pos : this.path[depth * 3 - 1];
  }
  /**
  The (absolute) position directly after the wrapping node at the
  given level, or the original position when `depth` is `this.depth + 1`.
  */
  after(depth) {
    depth = this.resolveDepth(depth);
    if (!depth)
      throw new RangeError("There is no position after the top-level node");
    return depth == this.depth + 1 ? this.pos : this.path[depth * 3 - 1] + this.path[depth * 3].nodeSize;
  }
  /**
  When this position points into a text node, this returns the
  distance between the position and the start of the text node.
  Will be zero for positions that point between nodes.
  */
  get textOffset() {
    return this.pos - this.path[this.path.length - 1];
  }
  /**
  Get the node directly after the position, if any. If the position
  points into a text node, only the part of that node after the
  position is returned.
  */
  get nodeAfter() {
    let parent = this.parent, index = this.index(this.depth);
    if (index == parent.childCount)
      return null;
    let dOff = this.pos - this.path[this.path.length - 1], child = parent.child(index);
    return dOff ? parent.child(index).cut(dOff) : child;
  }
  /**
  Get the node directly before the position, if any. If the
  position points into a text node, only the part of that node
  before the position is returned.
  */
  get nodeBefore() {
    let index = this.index(this.depth);
    let dOff = this.pos - this.path[this.path.length - 1];
    if (dOff)
      return this.parent.child(index).cut(0, dOff);
    return index == 0 ? null : this.parent.child(index - 1);
  }
  /**
  Get the position at the given index in the parent node at the
  given depth (which defaults to `this.depth`).
  */
  posAtIndex(index, depth) {
    depth = this.resolveDepth(depth);
    let node = this.path[depth * 3], pos = depth == 0 ? 0 : this.path[depth * 3 - 1] + 1;
    for (let i2 = 0; i2 < index; i2++)
      pos += node.child(i2).nodeSize;
    return pos;
  }
  /**
  Get the marks at this position, factoring in the surrounding
  marks' [`inclusive`](https://prosemirror.net/docs/ref/#model.MarkSpec.inclusive) property. If the
  position is at the start of a non-empty node, the marks of the
  node after it (if any) are returned.
  */
  marks() {
    let parent = this.parent, index = this.index();
    if (parent.content.size == 0)
      return Mark.none;
    if (this.textOffset)
      return parent.child(index).marks;
    let main = parent.maybeChild(index - 1), other = parent.maybeChild(index);
    if (!main) {
      let tmp = main;
      main = other;
      other = tmp;
    }
    let marks2 = main.marks;
    for (var i2 = 0; i2 < marks2.length; i2++)
      if (marks2[i2].type.spec.inclusive === false && (!other || !marks2[i2].isInSet(other.marks)))
        marks2 = marks2[i2--].removeFromSet(marks2);
    return marks2;
  }
  /**
  Get the marks after the current position, if any, except those
  that are non-inclusive and not present at position `$end`. This
  is mostly useful for getting the set of marks to preserve after a
  deletion. Will return `null` if this position is at the end of
  its parent node or its parent node isn't a textblock (in which
  case no marks should be preserved).
  */
  marksAcross($end) {
    let after = this.parent.maybeChild(this.index());
    if (!after || !after.isInline)
      return null;
    let marks2 = after.marks, next3 = $end.parent.maybeChild($end.index());
    for (var i2 = 0; i2 < marks2.length; i2++)
      if (marks2[i2].type.spec.inclusive === false && (!next3 || !marks2[i2].isInSet(next3.marks)))
        marks2 = marks2[i2--].removeFromSet(marks2);
    return marks2;
  }
  /**
  The depth up to which this position and the given (non-resolved)
  position share the same parent nodes.
  */
  sharedDepth(pos) {
    for (let depth = this.depth; depth > 0; depth--)
      if (this.start(depth) <= pos && this.end(depth) >= pos)
        return depth;
    return 0;
  }
  /**
  Returns a range based on the place where this position and the
  given position diverge around block content. If both point into
  the same textblock, for example, a range around that textblock
  will be returned. If they point into different blocks, the range
  around those blocks in their shared ancestor is returned. You can
  pass in an optional predicate that will be called with a parent
  node to see if a range into that parent is acceptable.
  */
  blockRange(other = this, pred) {
    if (other.pos < this.pos)
      return other.blockRange(this);
    for (let d = this.depth - (this.parent.inlineContent || this.pos == other.pos ? 1 : 0); d >= 0; d--)
      if (other.pos <= this.end(d) && (!pred || pred(this.node(d))))
        return new NodeRange(this, other, d);
    return null;
  }
  /**
  Query whether the given position shares the same parent node.
  */
  sameParent(other) {
    return this.pos - this.parentOffset == other.pos - other.parentOffset;
  }
  /**
  Return the greater of this and the given position.
  */
  max(other) {
    return other.pos > this.pos ? other : this;
  }
  /**
  Return the smaller of this and the given position.
  */
  min(other) {
    return other.pos < this.pos ? other : this;
  }
  /**
  @internal
  */
  toString() {
    let str = "";
    for (let i2 = 1; i2 <= this.depth; i2++)
      str += (str ? "/" : "") + this.node(i2).type.name + "_" + this.index(i2 - 1);
    return str + ":" + this.parentOffset;
  }
  /**
  @internal
  */
  static resolve(doc3, pos) {
    if (!(pos >= 0 && pos <= doc3.content.size))
      throw new RangeError("Position " + pos + " out of range");
    let path = [];
    let start = 0, parentOffset = pos;
    for (let node = doc3; ; ) {
      let { index, offset } = node.content.findIndex(parentOffset);
      let rem = parentOffset - offset;
      path.push(node, index, start + offset);
      if (!rem)
        break;
      node = node.child(index);
      if (node.isText)
        break;
      parentOffset = rem - 1;
      start += offset + 1;
    }
    return new _ResolvedPos(pos, path, parentOffset);
  }
  /**
  @internal
  */
  static resolveCached(doc3, pos) {
    let cache = resolveCache.get(doc3);
    if (cache) {
      for (let i2 = 0; i2 < cache.elts.length; i2++) {
        let elt = cache.elts[i2];
        if (elt.pos == pos)
          return elt;
      }
    } else {
      resolveCache.set(doc3, cache = new ResolveCache());
    }
    let result = cache.elts[cache.i] = _ResolvedPos.resolve(doc3, pos);
    cache.i = (cache.i + 1) % resolveCacheSize;
    return result;
  }
};
var ResolveCache = class {
  constructor() {
    this.elts = [];
    this.i = 0;
  }
};
var resolveCacheSize = 12;
var resolveCache = /* @__PURE__ */ new WeakMap();
var NodeRange = class {
  /**
  Construct a node range. `$from` and `$to` should point into the
  same node until at least the given `depth`, since a node range
  denotes an adjacent set of nodes in a single parent node.
  */
  constructor($from, $to, depth) {
    this.$from = $from;
    this.$to = $to;
    this.depth = depth;
  }
  /**
  The position at the start of the range.
  */
  get start() {
    return this.$from.before(this.depth + 1);
  }
  /**
  The position at the end of the range.
  */
  get end() {
    return this.$to.after(this.depth + 1);
  }
  /**
  The parent node that the range points into.
  */
  get parent() {
    return this.$from.node(this.depth);
  }
  /**
  The start index of the range in the parent node.
  */
  get startIndex() {
    return this.$from.index(this.depth);
  }
  /**
  The end index of the range in the parent node.
  */
  get endIndex() {
    return this.$to.indexAfter(this.depth);
  }
};
var emptyAttrs = /* @__PURE__ */ Object.create(null);
var Node = class _Node {
  /**
  @internal
  */
  constructor(type, attrs, content, marks2 = Mark.none) {
    this.type = type;
    this.attrs = attrs;
    this.marks = marks2;
    this.content = content || Fragment.empty;
  }
  /**
  The array of this node's child nodes.
  */
  get children() {
    return this.content.content;
  }
  /**
  The size of this node, as defined by the integer-based [indexing
  scheme](https://prosemirror.net/docs/guide/#doc.indexing). For text nodes, this is the
  amount of characters. For other leaf nodes, it is one. For
  non-leaf nodes, it is the size of the content plus two (the
  start and end token).
  */
  get nodeSize() {
    return this.isLeaf ? 1 : 2 + this.content.size;
  }
  /**
  The number of children that the node has.
  */
  get childCount() {
    return this.content.childCount;
  }
  /**
  Get the child node at the given index. Raises an error when the
  index is out of range.
  */
  child(index) {
    return this.content.child(index);
  }
  /**
  Get the child node at the given index, if it exists.
  */
  maybeChild(index) {
    return this.content.maybeChild(index);
  }
  /**
  Call `f` for every child node, passing the node, its offset
  into this parent node, and its index.
  */
  forEach(f) {
    this.content.forEach(f);
  }
  /**
  Invoke a callback for all descendant nodes recursively overlapping
  the given two positions that are relative to start of this
  node's content. This includes all ancestors of the nodes
  containing the two positions. The callback is invoked with the
  node, its position relative to the original node (method receiver),
  its parent node, and its child index. When the callback returns
  false for a given node, that node's children will not be
  recursed over. The last parameter can be used to specify a
  starting position to count from.
  */
  nodesBetween(from2, to, f, startPos = 0) {
    this.content.nodesBetween(from2, to, f, startPos, this);
  }
  /**
  Call the given callback for every descendant node. Doesn't
  descend into a node when the callback returns `false`.
  */
  descendants(f) {
    this.nodesBetween(0, this.content.size, f);
  }
  /**
  Concatenates all the text nodes found in this fragment and its
  children.
  */
  get textContent() {
    return this.isLeaf && this.type.spec.leafText ? this.type.spec.leafText(this) : this.textBetween(0, this.content.size, "");
  }
  /**
  Get all text between positions `from` and `to`. When
  `blockSeparator` is given, it will be inserted to separate text
  from different block nodes. If `leafText` is given, it'll be
  inserted for every non-text leaf node encountered, otherwise
  [`leafText`](https://prosemirror.net/docs/ref/#model.NodeSpec.leafText) will be used.
  */
  textBetween(from2, to, blockSeparator, leafText) {
    return this.content.textBetween(from2, to, blockSeparator, leafText);
  }
  /**
  Returns this node's first child, or `null` if there are no
  children.
  */
  get firstChild() {
    return this.content.firstChild;
  }
  /**
  Returns this node's last child, or `null` if there are no
  children.
  */
  get lastChild() {
    return this.content.lastChild;
  }
  /**
  Test whether two nodes represent the same piece of document.
  */
  eq(other) {
    return this == other || this.sameMarkup(other) && this.content.eq(other.content);
  }
  /**
  Compare the markup (type, attributes, and marks) of this node to
  those of another. Returns `true` if both have the same markup.
  */
  sameMarkup(other) {
    return this.hasMarkup(other.type, other.attrs, other.marks);
  }
  /**
  Check whether this node's markup correspond to the given type,
  attributes, and marks.
  */
  hasMarkup(type, attrs, marks2) {
    return this.type == type && compareDeep(this.attrs, attrs || type.defaultAttrs || emptyAttrs) && Mark.sameSet(this.marks, marks2 || Mark.none);
  }
  /**
  Create a new node with the same markup as this node, containing
  the given content (or empty, if no content is given).
  */
  copy(content = null) {
    if (content == this.content)
      return this;
    return new _Node(this.type, this.attrs, content, this.marks);
  }
  /**
  Create a copy of this node, with the given set of marks instead
  of the node's own marks.
  */
  mark(marks2) {
    return marks2 == this.marks ? this : new _Node(this.type, this.attrs, this.content, marks2);
  }
  /**
  Create a copy of this node with only the content between the
  given positions. If `to` is not given, it defaults to the end of
  the node.
  */
  cut(from2, to = this.content.size) {
    if (from2 == 0 && to == this.content.size)
      return this;
    return this.copy(this.content.cut(from2, to));
  }
  /**
  Cut out the part of the document between the given positions, and
  return it as a `Slice` object.
  */
  slice(from2, to = this.content.size, includeParents = false) {
    if (from2 == to)
      return Slice.empty;
    let $from = this.resolve(from2), $to = this.resolve(to);
    let depth = includeParents ? 0 : $from.sharedDepth(to);
    let start = $from.start(depth), node = $from.node(depth);
    let content = node.content.cut($from.pos - start, $to.pos - start);
    return new Slice(content, $from.depth - depth, $to.depth - depth);
  }
  /**
  Replace the part of the document between the given positions with
  the given slice. The slice must 'fit', meaning its open sides
  must be able to connect to the surrounding content, and its
  content nodes must be valid children for the node they are placed
  into. If any of this is violated, an error of type
  [`ReplaceError`](https://prosemirror.net/docs/ref/#model.ReplaceError) is thrown.
  */
  replace(from2, to, slice2) {
    return replace(this.resolve(from2), this.resolve(to), slice2);
  }
  /**
  Find the node directly after the given position.
  */
  nodeAt(pos) {
    for (let node = this; ; ) {
      let { index, offset } = node.content.findIndex(pos);
      node = node.maybeChild(index);
      if (!node)
        return null;
      if (offset == pos || node.isText)
        return node;
      pos -= offset + 1;
    }
  }
  /**
  Find the (direct) child node after the given offset, if any,
  and return it along with its index and offset relative to this
  node.
  */
  childAfter(pos) {
    let { index, offset } = this.content.findIndex(pos);
    return { node: this.content.maybeChild(index), index, offset };
  }
  /**
  Find the (direct) child node before the given offset, if any,
  and return it along with its index and offset relative to this
  node.
  */
  childBefore(pos) {
    if (pos == 0)
      return { node: null, index: 0, offset: 0 };
    let { index, offset } = this.content.findIndex(pos);
    if (offset < pos)
      return { node: this.content.child(index), index, offset };
    let node = this.content.child(index - 1);
    return { node, index: index - 1, offset: offset - node.nodeSize };
  }
  /**
  Resolve the given position in the document, returning an
  [object](https://prosemirror.net/docs/ref/#model.ResolvedPos) with information about its context.
  */
  resolve(pos) {
    return ResolvedPos.resolveCached(this, pos);
  }
  /**
  @internal
  */
  resolveNoCache(pos) {
    return ResolvedPos.resolve(this, pos);
  }
  /**
  Test whether a given mark or mark type occurs in this document
  between the two given positions.
  */
  rangeHasMark(from2, to, type) {
    let found2 = false;
    if (to > from2)
      this.nodesBetween(from2, to, (node) => {
        if (type.isInSet(node.marks))
          found2 = true;
        return !found2;
      });
    return found2;
  }
  /**
  True when this is a block (non-inline node)
  */
  get isBlock() {
    return this.type.isBlock;
  }
  /**
  True when this is a textblock node, a block node with inline
  content.
  */
  get isTextblock() {
    return this.type.isTextblock;
  }
  /**
  True when this node allows inline content.
  */
  get inlineContent() {
    return this.type.inlineContent;
  }
  /**
  True when this is an inline node (a text node or a node that can
  appear among text).
  */
  get isInline() {
    return this.type.isInline;
  }
  /**
  True when this is a text node.
  */
  get isText() {
    return this.type.isText;
  }
  /**
  True when this is a leaf node.
  */
  get isLeaf() {
    return this.type.isLeaf;
  }
  /**
  True when this is an atom, i.e. when it does not have directly
  editable content. This is usually the same as `isLeaf`, but can
  be configured with the [`atom` property](https://prosemirror.net/docs/ref/#model.NodeSpec.atom)
  on a node's spec (typically used when the node is displayed as
  an uneditable [node view](https://prosemirror.net/docs/ref/#view.NodeView)).
  */
  get isAtom() {
    return this.type.isAtom;
  }
  /**
  Return a string representation of this node for debugging
  purposes.
  */
  toString() {
    if (this.type.spec.toDebugString)
      return this.type.spec.toDebugString(this);
    let name = this.type.name;
    if (this.content.size)
      name += "(" + this.content.toStringInner() + ")";
    return wrapMarks(this.marks, name);
  }
  /**
  Get the content match in this node at the given index.
  */
  contentMatchAt(index) {
    let match = this.type.contentMatch.matchFragment(this.content, 0, index);
    if (!match)
      throw new Error("Called contentMatchAt on a node with invalid content");
    return match;
  }
  /**
  Test whether replacing the range between `from` and `to` (by
  child index) with the given replacement fragment (which defaults
  to the empty fragment) would leave the node's content valid. You
  can optionally pass `start` and `end` indices into the
  replacement fragment.
  */
  canReplace(from2, to, replacement2 = Fragment.empty, start = 0, end = replacement2.childCount) {
    let one2 = this.contentMatchAt(from2).matchFragment(replacement2, start, end);
    let two = one2 && one2.matchFragment(this.content, to);
    if (!two || !two.validEnd)
      return false;
    for (let i2 = start; i2 < end; i2++)
      if (!this.type.allowsMarks(replacement2.child(i2).marks))
        return false;
    return true;
  }
  /**
  Test whether replacing the range `from` to `to` (by index) with
  a node of the given type would leave the node's content valid.
  */
  canReplaceWith(from2, to, type, marks2) {
    if (marks2 && !this.type.allowsMarks(marks2))
      return false;
    let start = this.contentMatchAt(from2).matchType(type);
    let end = start && start.matchFragment(this.content, to);
    return end ? end.validEnd : false;
  }
  /**
  Test whether the given node's content could be appended to this
  node. If that node is empty, this will only return true if there
  is at least one node type that can appear in both nodes (to avoid
  merging completely incompatible nodes).
  */
  canAppend(other) {
    if (other.content.size)
      return this.canReplace(this.childCount, this.childCount, other.content);
    else
      return this.type.compatibleContent(other.type);
  }
  /**
  Check whether this node and its descendants conform to the
  schema, and raise an exception when they do not.
  */
  check() {
    this.type.checkContent(this.content);
    checkAttrs(this.type.attrs, this.attrs, "node", this.type.name);
    let copy3 = Mark.none;
    for (let i2 = 0; i2 < this.marks.length; i2++) {
      let mark2 = this.marks[i2];
      checkAttrs(mark2.type.attrs, mark2.attrs, "mark", mark2.type.name);
      copy3 = mark2.addToSet(copy3);
    }
    if (!Mark.sameSet(copy3, this.marks))
      throw new RangeError(`Invalid collection of marks for node ${this.type.name}: ${this.marks.map((m) => m.type.name)}`);
    this.content.forEach((node) => node.check());
  }
  /**
  Return a JSON-serializeable representation of this node.
  */
  toJSON() {
    let obj = { type: this.type.name };
    for (let _ in this.attrs) {
      obj.attrs = this.attrs;
      break;
    }
    if (this.content.size)
      obj.content = this.content.toJSON();
    if (this.marks.length)
      obj.marks = this.marks.map((n) => n.toJSON());
    return obj;
  }
  /**
  Deserialize a node from its JSON representation.
  */
  static fromJSON(schema2, json2) {
    if (!json2)
      throw new RangeError("Invalid input for Node.fromJSON");
    let marks2 = void 0;
    if (json2.marks) {
      if (!Array.isArray(json2.marks))
        throw new RangeError("Invalid mark data for Node.fromJSON");
      marks2 = json2.marks.map(schema2.markFromJSON);
    }
    if (json2.type == "text") {
      if (typeof json2.text != "string")
        throw new RangeError("Invalid text node in JSON");
      return schema2.text(json2.text, marks2);
    }
    let content = Fragment.fromJSON(schema2, json2.content);
    let node = schema2.nodeType(json2.type).create(json2.attrs, content, marks2);
    return node;
  }
};
Node.prototype.text = void 0;
var v8InternHack = (() => {
  let { stack } = new Error("/");
  if (!stack || !/\n\s*at\s/.test(stack))
    return (s) => s;
  let obj = /* @__PURE__ */ Object.create(null);
  return (s) => {
    obj[s];
    return s;
  };
})();
var TextNode = class _TextNode extends Node {
  /**
  @internal
  */
  constructor(type, attrs, content, marks2) {
    super(type, attrs, null, marks2);
    if (!content)
      throw new RangeError("Empty text nodes are not allowed");
    this.text = content;
  }
  toString() {
    if (this.type.spec.toDebugString)
      return this.type.spec.toDebugString(this);
    return wrapMarks(this.marks, JSON.stringify(this.text));
  }
  get textContent() {
    return this.text;
  }
  textBetween(from2, to) {
    return v8InternHack(this.text.slice(from2, to));
  }
  get nodeSize() {
    return this.text.length;
  }
  mark(marks2) {
    return marks2 == this.marks ? this : new _TextNode(this.type, this.attrs, this.text, marks2);
  }
  withText(text2) {
    if (text2 == this.text)
      return this;
    return new _TextNode(this.type, this.attrs, text2, this.marks);
  }
  cut(from2 = 0, to = this.text.length) {
    if (from2 == 0 && to == this.text.length)
      return this;
    return this.withText(v8InternHack(this.text.slice(from2, to)));
  }
  eq(other) {
    return this.sameMarkup(other) && this.text == other.text;
  }
  toJSON() {
    let base2 = super.toJSON();
    base2.text = this.text;
    return base2;
  }
};
function wrapMarks(marks2, str) {
  for (let i2 = marks2.length - 1; i2 >= 0; i2--)
    str = marks2[i2].type.name + "(" + str + ")";
  return str;
}
function checkAttrs(attrs, values, type, name) {
  for (let attr in values)
    if (!(attr in attrs))
      throw new RangeError(`Unsupported attribute ${attr} for ${type} of type ${name}`);
  for (let attr in attrs) {
    if (attrs[attr].validate)
      attrs[attr].validate(values[attr]);
  }
}
var ContentMatch = class _ContentMatch {
  /**
  @internal
  */
  constructor(validEnd) {
    this.validEnd = validEnd;
    this.next = [];
    this.wrapCache = [];
  }
  /**
  @internal
  */
  static parse(string, nodeTypes) {
    let stream = new TokenStream(string, nodeTypes);
    if (stream.next == null)
      return _ContentMatch.empty;
    let expr = parseExpr(stream);
    if (stream.next)
      stream.err("Unexpected trailing text");
    let match = dfa(nfa(expr));
    checkForDeadEnds(match, stream);
    return match;
  }
  /**
  Match a node type, returning a match after that node if
  successful.
  */
  matchType(type) {
    for (let i2 = 0; i2 < this.next.length; i2++)
      if (this.next[i2].type == type)
        return this.next[i2].next;
    return null;
  }
  /**
  Try to match a fragment. Returns the resulting match when
  successful.
  */
  matchFragment(frag, start = 0, end = frag.childCount) {
    let cur = this;
    for (let i2 = start; cur && i2 < end; i2++)
      cur = cur.matchType(frag.child(i2).type);
    return cur;
  }
  /**
  @internal
  */
  get inlineContent() {
    return this.next.length != 0 && this.next[0].type.isInline;
  }
  /**
  Get the first matching node type at this match position that can
  be generated.
  */
  get defaultType() {
    for (let i2 = 0; i2 < this.next.length; i2++) {
      let { type } = this.next[i2];
      if (!(type.isText || type.hasRequiredAttrs()))
        return type;
    }
    return null;
  }
  /**
  @internal
  */
  compatible(other) {
    for (let i2 = 0; i2 < this.next.length; i2++)
      for (let j = 0; j < other.next.length; j++)
        if (this.next[i2].type == other.next[j].type)
          return true;
    return false;
  }
  /**
  Try to match the given fragment, and if that fails, see if it can
  be made to match by inserting nodes in front of it. When
  successful, return a fragment of inserted nodes (which may be
  empty if nothing had to be inserted). When `toEnd` is true, only
  return a fragment if the resulting match goes to the end of the
  content expression.
  */
  fillBefore(after, toEnd = false, startIndex = 0) {
    let seen = [this];
    function search(match, types) {
      let finished = match.matchFragment(after, startIndex);
      if (finished && (!toEnd || finished.validEnd))
        return Fragment.from(types.map((tp) => tp.createAndFill()));
      for (let i2 = 0; i2 < match.next.length; i2++) {
        let { type, next: next3 } = match.next[i2];
        if (!(type.isText || type.hasRequiredAttrs()) && seen.indexOf(next3) == -1) {
          seen.push(next3);
          let found2 = search(next3, types.concat(type));
          if (found2)
            return found2;
        }
      }
      return null;
    }
    return search(this, []);
  }
  /**
  Find a set of wrapping node types that would allow a node of the
  given type to appear at this position. The result may be empty
  (when it fits directly) and will be null when no such wrapping
  exists.
  */
  findWrapping(target2) {
    for (let i2 = 0; i2 < this.wrapCache.length; i2 += 2)
      if (this.wrapCache[i2] == target2)
        return this.wrapCache[i2 + 1];
    let computed = this.computeWrapping(target2);
    this.wrapCache.push(target2, computed);
    return computed;
  }
  /**
  @internal
  */
  computeWrapping(target2) {
    let seen = /* @__PURE__ */ Object.create(null), active = [{ match: this, type: null, via: null }];
    while (active.length) {
      let current = active.shift(), match = current.match;
      if (match.matchType(target2)) {
        let result = [];
        for (let obj = current; obj.type; obj = obj.via)
          result.push(obj.type);
        return result.reverse();
      }
      for (let i2 = 0; i2 < match.next.length; i2++) {
        let { type, next: next3 } = match.next[i2];
        if (!type.isLeaf && !type.hasRequiredAttrs() && !(type.name in seen) && (!current.type || next3.validEnd)) {
          active.push({ match: type.contentMatch, type, via: current });
          seen[type.name] = true;
        }
      }
    }
    return null;
  }
  /**
  The number of outgoing edges this node has in the finite
  automaton that describes the content expression.
  */
  get edgeCount() {
    return this.next.length;
  }
  /**
  Get the _n_​th outgoing edge from this node in the finite
  automaton that describes the content expression.
  */
  edge(n) {
    if (n >= this.next.length)
      throw new RangeError(`There's no ${n}th edge in this content match`);
    return this.next[n];
  }
  /**
  @internal
  */
  toString() {
    let seen = [];
    function scan(m) {
      seen.push(m);
      for (let i2 = 0; i2 < m.next.length; i2++)
        if (seen.indexOf(m.next[i2].next) == -1)
          scan(m.next[i2].next);
    }
    scan(this);
    return seen.map((m, i2) => {
      let out = i2 + (m.validEnd ? "*" : " ") + " ";
      for (let i3 = 0; i3 < m.next.length; i3++)
        out += (i3 ? ", " : "") + m.next[i3].type.name + "->" + seen.indexOf(m.next[i3].next);
      return out;
    }).join("\n");
  }
};
ContentMatch.empty = new ContentMatch(true);
var TokenStream = class {
  constructor(string, nodeTypes) {
    this.string = string;
    this.nodeTypes = nodeTypes;
    this.inline = null;
    this.pos = 0;
    this.tokens = string.split(/\s*(?=\b|\W|$)/);
    if (this.tokens[this.tokens.length - 1] == "")
      this.tokens.pop();
    if (this.tokens[0] == "")
      this.tokens.shift();
  }
  get next() {
    return this.tokens[this.pos];
  }
  eat(tok) {
    return this.next == tok && (this.pos++ || true);
  }
  err(str) {
    throw new SyntaxError(str + " (in content expression '" + this.string + "')");
  }
};
function parseExpr(stream) {
  let exprs = [];
  do {
    exprs.push(parseExprSeq(stream));
  } while (stream.eat("|"));
  return exprs.length == 1 ? exprs[0] : { type: "choice", exprs };
}
function parseExprSeq(stream) {
  let exprs = [];
  do {
    exprs.push(parseExprSubscript(stream));
  } while (stream.next && stream.next != ")" && stream.next != "|");
  return exprs.length == 1 ? exprs[0] : { type: "seq", exprs };
}
function parseExprSubscript(stream) {
  let expr = parseExprAtom(stream);
  for (; ; ) {
    if (stream.eat("+"))
      expr = { type: "plus", expr };
    else if (stream.eat("*"))
      expr = { type: "star", expr };
    else if (stream.eat("?"))
      expr = { type: "opt", expr };
    else if (stream.eat("{"))
      expr = parseExprRange(stream, expr);
    else
      break;
  }
  return expr;
}
function parseNum(stream) {
  if (/\D/.test(stream.next))
    stream.err("Expected number, got '" + stream.next + "'");
  let result = Number(stream.next);
  stream.pos++;
  return result;
}
function parseExprRange(stream, expr) {
  let min = parseNum(stream), max = min;
  if (stream.eat(",")) {
    if (stream.next != "}")
      max = parseNum(stream);
    else
      max = -1;
  }
  if (!stream.eat("}"))
    stream.err("Unclosed braced range");
  return { type: "range", min, max, expr };
}
function resolveName(stream, name) {
  let types = stream.nodeTypes, type = types[name];
  if (type)
    return [type];
  let result = [];
  for (let typeName in types) {
    let type2 = types[typeName];
    if (type2.isInGroup(name))
      result.push(type2);
  }
  if (result.length == 0)
    stream.err("No node type or group '" + name + "' found");
  return result;
}
function parseExprAtom(stream) {
  if (stream.eat("(")) {
    let expr = parseExpr(stream);
    if (!stream.eat(")"))
      stream.err("Missing closing paren");
    return expr;
  } else if (!/\W/.test(stream.next)) {
    let exprs = resolveName(stream, stream.next).map((type) => {
      if (stream.inline == null)
        stream.inline = type.isInline;
      else if (stream.inline != type.isInline)
        stream.err("Mixing inline and block content");
      return { type: "name", value: type };
    });
    stream.pos++;
    return exprs.length == 1 ? exprs[0] : { type: "choice", exprs };
  } else {
    stream.err("Unexpected token '" + stream.next + "'");
  }
}
function nfa(expr) {
  let nfa2 = [[]];
  connect(compile2(expr, 0), node());
  return nfa2;
  function node() {
    return nfa2.push([]) - 1;
  }
  function edge(from2, to, term) {
    let edge2 = { term, to };
    nfa2[from2].push(edge2);
    return edge2;
  }
  function connect(edges, to) {
    edges.forEach((edge2) => edge2.to = to);
  }
  function compile2(expr2, from2) {
    if (expr2.type == "choice") {
      return expr2.exprs.reduce((out, expr3) => out.concat(compile2(expr3, from2)), []);
    } else if (expr2.type == "seq") {
      for (let i2 = 0; ; i2++) {
        let next3 = compile2(expr2.exprs[i2], from2);
        if (i2 == expr2.exprs.length - 1)
          return next3;
        connect(next3, from2 = node());
      }
    } else if (expr2.type == "star") {
      let loop = node();
      edge(from2, loop);
      connect(compile2(expr2.expr, loop), loop);
      return [edge(loop)];
    } else if (expr2.type == "plus") {
      let loop = node();
      connect(compile2(expr2.expr, from2), loop);
      connect(compile2(expr2.expr, loop), loop);
      return [edge(loop)];
    } else if (expr2.type == "opt") {
      return [edge(from2)].concat(compile2(expr2.expr, from2));
    } else if (expr2.type == "range") {
      let cur = from2;
      for (let i2 = 0; i2 < expr2.min; i2++) {
        let next3 = node();
        connect(compile2(expr2.expr, cur), next3);
        cur = next3;
      }
      if (expr2.max == -1) {
        connect(compile2(expr2.expr, cur), cur);
      } else {
        for (let i2 = expr2.min; i2 < expr2.max; i2++) {
          let next3 = node();
          edge(cur, next3);
          connect(compile2(expr2.expr, cur), next3);
          cur = next3;
        }
      }
      return [edge(cur)];
    } else if (expr2.type == "name") {
      return [edge(from2, void 0, expr2.value)];
    } else {
      throw new Error("Unknown expr type");
    }
  }
}
function cmp(a, b) {
  return b - a;
}
function nullFrom(nfa2, node) {
  let result = [];
  scan(node);
  return result.sort(cmp);
  function scan(node2) {
    let edges = nfa2[node2];
    if (edges.length == 1 && !edges[0].term)
      return scan(edges[0].to);
    result.push(node2);
    for (let i2 = 0; i2 < edges.length; i2++) {
      let { term, to } = edges[i2];
      if (!term && result.indexOf(to) == -1)
        scan(to);
    }
  }
}
function dfa(nfa2) {
  let labeled = /* @__PURE__ */ Object.create(null);
  return explore(nullFrom(nfa2, 0));
  function explore(states) {
    let out = [];
    states.forEach((node) => {
      nfa2[node].forEach(({ term, to }) => {
        if (!term)
          return;
        let set3;
        for (let i2 = 0; i2 < out.length; i2++)
          if (out[i2][0] == term)
            set3 = out[i2][1];
        nullFrom(nfa2, to).forEach((node2) => {
          if (!set3)
            out.push([term, set3 = []]);
          if (set3.indexOf(node2) == -1)
            set3.push(node2);
        });
      });
    });
    let state = labeled[states.join(",")] = new ContentMatch(states.indexOf(nfa2.length - 1) > -1);
    for (let i2 = 0; i2 < out.length; i2++) {
      let states2 = out[i2][1].sort(cmp);
      state.next.push({ type: out[i2][0], next: labeled[states2.join(",")] || explore(states2) });
    }
    return state;
  }
}
function checkForDeadEnds(match, stream) {
  for (let i2 = 0, work = [match]; i2 < work.length; i2++) {
    let state = work[i2], dead = !state.validEnd, nodes = [];
    for (let j = 0; j < state.next.length; j++) {
      let { type, next: next3 } = state.next[j];
      nodes.push(type.name);
      if (dead && !(type.isText || type.hasRequiredAttrs()))
        dead = false;
      if (work.indexOf(next3) == -1)
        work.push(next3);
    }
    if (dead)
      stream.err("Only non-generatable nodes (" + nodes.join(", ") + ") in a required position (see https://prosemirror.net/docs/guide/#generatable)");
  }
}
function defaultAttrs(attrs) {
  let defaults = /* @__PURE__ */ Object.create(null);
  for (let attrName in attrs) {
    let attr = attrs[attrName];
    if (!attr.hasDefault)
      return null;
    defaults[attrName] = attr.default;
  }
  return defaults;
}
function computeAttrs(attrs, value) {
  let built = /* @__PURE__ */ Object.create(null);
  for (let name in attrs) {
    let attr = attrs[name];
    let given2 = value && value[name];
    if (given2 === void 0) {
      if (attr.hasDefault)
        given2 = attr.default;
      else
        throw new RangeError("No value supplied for attribute " + name);
    } else if (attr.validate) {
      attr.validate(given2);
    }
    built[name] = given2;
  }
  return built;
}
function initAttrs(typeName, attrs) {
  let result = /* @__PURE__ */ Object.create(null);
  if (attrs)
    for (let name in attrs)
      result[name] = new Attribute(typeName, name, attrs[name]);
  return result;
}
var NodeType = class _NodeType {
  /**
  @internal
  */
  constructor(name, schema2, spec) {
    this.name = name;
    this.schema = schema2;
    this.spec = spec;
    this.markSet = null;
    this.groups = spec.group ? spec.group.split(" ") : [];
    this.attrs = initAttrs(name, spec.attrs);
    this.defaultAttrs = defaultAttrs(this.attrs);
    this.contentMatch = null;
    this.inlineContent = null;
    this.isBlock = !(spec.inline || name == "text");
    this.isText = name == "text";
  }
  /**
  True if this is an inline type.
  */
  get isInline() {
    return !this.isBlock;
  }
  /**
  True if this is a textblock type, a block that contains inline
  content.
  */
  get isTextblock() {
    return this.isBlock && this.inlineContent;
  }
  /**
  True for node types that allow no content.
  */
  get isLeaf() {
    return this.contentMatch == ContentMatch.empty;
  }
  /**
  True when this node is an atom, i.e. when it does not have
  directly editable content.
  */
  get isAtom() {
    return this.isLeaf || !!this.spec.atom;
  }
  /**
  Return true when this node type is part of the given
  [group](https://prosemirror.net/docs/ref/#model.NodeSpec.group).
  */
  isInGroup(group) {
    return this.groups.indexOf(group) > -1;
  }
  /**
  The node type's [whitespace](https://prosemirror.net/docs/ref/#model.NodeSpec.whitespace) option.
  */
  get whitespace() {
    return this.spec.whitespace || (this.spec.code ? "pre" : "normal");
  }
  /**
  Tells you whether this node type has any required attributes.
  */
  hasRequiredAttrs() {
    for (let n in this.attrs)
      if (this.attrs[n].isRequired)
        return true;
    return false;
  }
  /**
  Indicates whether this node allows some of the same content as
  the given node type.
  */
  compatibleContent(other) {
    return this == other || this.contentMatch.compatible(other.contentMatch);
  }
  /**
  @internal
  */
  computeAttrs(attrs) {
    if (!attrs && this.defaultAttrs)
      return this.defaultAttrs;
    else
      return computeAttrs(this.attrs, attrs);
  }
  /**
  Create a `Node` of this type. The given attributes are
  checked and defaulted (you can pass `null` to use the type's
  defaults entirely, if no required attributes exist). `content`
  may be a `Fragment`, a node, an array of nodes, or
  `null`. Similarly `marks` may be `null` to default to the empty
  set of marks.
  */
  create(attrs = null, content, marks2) {
    if (this.isText)
      throw new Error("NodeType.create can't construct text nodes");
    return new Node(this, this.computeAttrs(attrs), Fragment.from(content), Mark.setFrom(marks2));
  }
  /**
  Like [`create`](https://prosemirror.net/docs/ref/#model.NodeType.create), but check the given content
  against the node type's content restrictions, and throw an error
  if it doesn't match.
  */
  createChecked(attrs = null, content, marks2) {
    content = Fragment.from(content);
    this.checkContent(content);
    return new Node(this, this.computeAttrs(attrs), content, Mark.setFrom(marks2));
  }
  /**
  Like [`create`](https://prosemirror.net/docs/ref/#model.NodeType.create), but see if it is
  necessary to add nodes to the start or end of the given fragment
  to make it fit the node. If no fitting wrapping can be found,
  return null. Note that, due to the fact that required nodes can
  always be created, this will always succeed if you pass null or
  `Fragment.empty` as content.
  */
  createAndFill(attrs = null, content, marks2) {
    attrs = this.computeAttrs(attrs);
    content = Fragment.from(content);
    if (content.size) {
      let before = this.contentMatch.fillBefore(content);
      if (!before)
        return null;
      content = before.append(content);
    }
    let matched = this.contentMatch.matchFragment(content);
    let after = matched && matched.fillBefore(Fragment.empty, true);
    if (!after)
      return null;
    return new Node(this, attrs, content.append(after), Mark.setFrom(marks2));
  }
  /**
  Returns true if the given fragment is valid content for this node
  type.
  */
  validContent(content) {
    let result = this.contentMatch.matchFragment(content);
    if (!result || !result.validEnd)
      return false;
    for (let i2 = 0; i2 < content.childCount; i2++)
      if (!this.allowsMarks(content.child(i2).marks))
        return false;
    return true;
  }
  /**
  Throws a RangeError if the given fragment is not valid content for this
  node type.
  @internal
  */
  checkContent(content) {
    if (!this.validContent(content))
      throw new RangeError(`Invalid content for node ${this.name}: ${content.toString().slice(0, 50)}`);
  }
  /**
  @internal no longer useful, but called by old prosemirror-view versions
  */
  checkAttrs(attrs) {
  }
  /**
  Check whether the given mark type is allowed in this node.
  */
  allowsMarkType(markType) {
    return this.markSet == null || this.markSet.indexOf(markType) > -1;
  }
  /**
  Test whether the given set of marks are allowed in this node.
  */
  allowsMarks(marks2) {
    if (this.markSet == null)
      return true;
    for (let i2 = 0; i2 < marks2.length; i2++)
      if (!this.allowsMarkType(marks2[i2].type))
        return false;
    return true;
  }
  /**
  Removes the marks that are not allowed in this node from the given set.
  */
  allowedMarks(marks2) {
    if (this.markSet == null)
      return marks2;
    let copy3;
    for (let i2 = 0; i2 < marks2.length; i2++) {
      if (!this.allowsMarkType(marks2[i2].type)) {
        if (!copy3)
          copy3 = marks2.slice(0, i2);
      } else if (copy3) {
        copy3.push(marks2[i2]);
      }
    }
    return !copy3 ? marks2 : copy3.length ? copy3 : Mark.none;
  }
  /**
  @internal
  */
  static compile(nodes, schema2) {
    let result = /* @__PURE__ */ Object.create(null);
    nodes.forEach((name, spec) => result[name] = new _NodeType(name, schema2, spec));
    let topType = schema2.spec.topNode || "doc";
    if (!result[topType])
      throw new RangeError("Schema is missing its top node type ('" + topType + "')");
    if (!result.text)
      throw new RangeError("Every schema needs a 'text' type");
    for (let _ in result.text.attrs)
      throw new RangeError("The text node type should not have attributes");
    return result;
  }
};
function validateType(typeName, attrName, type) {
  let types = type.split("|");
  return (value) => {
    let name = value === null ? "null" : typeof value;
    if (types.indexOf(name) < 0)
      throw new RangeError(`Expected value of type ${types} for attribute ${attrName} on type ${typeName}, got ${name}`);
  };
}
var Attribute = class {
  constructor(typeName, attrName, options) {
    this.hasDefault = Object.prototype.hasOwnProperty.call(options, "default");
    this.default = options.default;
    this.validate = typeof options.validate == "string" ? validateType(typeName, attrName, options.validate) : options.validate;
  }
  get isRequired() {
    return !this.hasDefault;
  }
};
var MarkType = class _MarkType {
  /**
  @internal
  */
  constructor(name, rank, schema2, spec) {
    this.name = name;
    this.rank = rank;
    this.schema = schema2;
    this.spec = spec;
    this.attrs = initAttrs(name, spec.attrs);
    this.excluded = null;
    let defaults = defaultAttrs(this.attrs);
    this.instance = defaults ? new Mark(this, defaults) : null;
  }
  /**
  Create a mark of this type. `attrs` may be `null` or an object
  containing only some of the mark's attributes. The others, if
  they have defaults, will be added.
  */
  create(attrs = null) {
    if (!attrs && this.instance)
      return this.instance;
    return new Mark(this, computeAttrs(this.attrs, attrs));
  }
  /**
  @internal
  */
  static compile(marks2, schema2) {
    let result = /* @__PURE__ */ Object.create(null), rank = 0;
    marks2.forEach((name, spec) => result[name] = new _MarkType(name, rank++, schema2, spec));
    return result;
  }
  /**
  When there is a mark of this type in the given set, a new set
  without it is returned. Otherwise, the input set is returned.
  */
  removeFromSet(set3) {
    for (var i2 = 0; i2 < set3.length; i2++)
      if (set3[i2].type == this) {
        set3 = set3.slice(0, i2).concat(set3.slice(i2 + 1));
        i2--;
      }
    return set3;
  }
  /**
  Tests whether there is a mark of this type in the given set.
  */
  isInSet(set3) {
    for (let i2 = 0; i2 < set3.length; i2++)
      if (set3[i2].type == this)
        return set3[i2];
  }
  /**
  Queries whether a given mark type is
  [excluded](https://prosemirror.net/docs/ref/#model.MarkSpec.excludes) by this one.
  */
  excludes(other) {
    return this.excluded.indexOf(other) > -1;
  }
};
var Schema = class {
  /**
  Construct a schema from a schema [specification](https://prosemirror.net/docs/ref/#model.SchemaSpec).
  */
  constructor(spec) {
    this.linebreakReplacement = null;
    this.cached = /* @__PURE__ */ Object.create(null);
    let instanceSpec = this.spec = {};
    for (let prop in spec)
      instanceSpec[prop] = spec[prop];
    instanceSpec.nodes = dist_default2.from(spec.nodes), instanceSpec.marks = dist_default2.from(spec.marks || {}), this.nodes = NodeType.compile(this.spec.nodes, this);
    this.marks = MarkType.compile(this.spec.marks, this);
    let contentExprCache = /* @__PURE__ */ Object.create(null);
    for (let prop in this.nodes) {
      if (prop in this.marks)
        throw new RangeError(prop + " can not be both a node and a mark");
      let type = this.nodes[prop], contentExpr = type.spec.content || "", markExpr = type.spec.marks;
      type.contentMatch = contentExprCache[contentExpr] || (contentExprCache[contentExpr] = ContentMatch.parse(contentExpr, this.nodes));
      type.inlineContent = type.contentMatch.inlineContent;
      if (type.spec.linebreakReplacement) {
        if (this.linebreakReplacement)
          throw new RangeError("Multiple linebreak nodes defined");
        if (!type.isInline || !type.isLeaf)
          throw new RangeError("Linebreak replacement nodes must be inline leaf nodes");
        this.linebreakReplacement = type;
      }
      type.markSet = markExpr == "_" ? null : markExpr ? gatherMarks(this, markExpr.split(" ")) : markExpr == "" || !type.inlineContent ? [] : null;
    }
    for (let prop in this.marks) {
      let type = this.marks[prop], excl = type.spec.excludes;
      type.excluded = excl == null ? [type] : excl == "" ? [] : gatherMarks(this, excl.split(" "));
    }
    this.nodeFromJSON = (json2) => Node.fromJSON(this, json2);
    this.markFromJSON = (json2) => Mark.fromJSON(this, json2);
    this.topNodeType = this.nodes[this.spec.topNode || "doc"];
    this.cached.wrappings = /* @__PURE__ */ Object.create(null);
  }
  /**
  Create a node in this schema. The `type` may be a string or a
  `NodeType` instance. Attributes will be extended with defaults,
  `content` may be a `Fragment`, `null`, a `Node`, or an array of
  nodes.
  */
  node(type, attrs = null, content, marks2) {
    if (typeof type == "string")
      type = this.nodeType(type);
    else if (!(type instanceof NodeType))
      throw new RangeError("Invalid node type: " + type);
    else if (type.schema != this)
      throw new RangeError("Node type from different schema used (" + type.name + ")");
    return type.createChecked(attrs, content, marks2);
  }
  /**
  Create a text node in the schema. Empty text nodes are not
  allowed.
  */
  text(text2, marks2) {
    let type = this.nodes.text;
    return new TextNode(type, type.defaultAttrs, text2, Mark.setFrom(marks2));
  }
  /**
  Create a mark with the given type and attributes.
  */
  mark(type, attrs) {
    if (typeof type == "string")
      type = this.marks[type];
    return type.create(attrs);
  }
  /**
  @internal
  */
  nodeType(name) {
    let found2 = this.nodes[name];
    if (!found2)
      throw new RangeError("Unknown node type: " + name);
    return found2;
  }
};
function gatherMarks(schema2, marks2) {
  let found2 = [];
  for (let i2 = 0; i2 < marks2.length; i2++) {
    let name = marks2[i2], mark2 = schema2.marks[name], ok = mark2;
    if (mark2) {
      found2.push(mark2);
    } else {
      for (let prop in schema2.marks) {
        let mark3 = schema2.marks[prop];
        if (name == "_" || mark3.spec.group && mark3.spec.group.split(" ").indexOf(name) > -1)
          found2.push(ok = mark3);
      }
    }
    if (!ok)
      throw new SyntaxError("Unknown mark type: '" + marks2[i2] + "'");
  }
  return found2;
}
function isTagRule(rule) {
  return rule.tag != null;
}
function isStyleRule(rule) {
  return rule.style != null;
}
var DOMParser = class _DOMParser {
  /**
  Create a parser that targets the given schema, using the given
  parsing rules.
  */
  constructor(schema2, rules) {
    this.schema = schema2;
    this.rules = rules;
    this.tags = [];
    this.styles = [];
    let matchedStyles = this.matchedStyles = [];
    rules.forEach((rule) => {
      if (isTagRule(rule)) {
        this.tags.push(rule);
      } else if (isStyleRule(rule)) {
        let prop = /[^=]*/.exec(rule.style)[0];
        if (matchedStyles.indexOf(prop) < 0)
          matchedStyles.push(prop);
        this.styles.push(rule);
      }
    });
    this.normalizeLists = !this.tags.some((r) => {
      if (!/^(ul|ol)\b/.test(r.tag) || !r.node)
        return false;
      let node = schema2.nodes[r.node];
      return node.contentMatch.matchType(node);
    });
  }
  /**
  Parse a document from the content of a DOM node.
  */
  parse(dom, options = {}) {
    let context = new ParseContext(this, options, false);
    context.addAll(dom, Mark.none, options.from, options.to);
    return context.finish();
  }
  /**
  Parses the content of the given DOM node, like
  [`parse`](https://prosemirror.net/docs/ref/#model.DOMParser.parse), and takes the same set of
  options. But unlike that method, which produces a whole node,
  this one returns a slice that is open at the sides, meaning that
  the schema constraints aren't applied to the start of nodes to
  the left of the input and the end of nodes at the end.
  */
  parseSlice(dom, options = {}) {
    let context = new ParseContext(this, options, true);
    context.addAll(dom, Mark.none, options.from, options.to);
    return Slice.maxOpen(context.finish());
  }
  /**
  @internal
  */
  matchTag(dom, context, after) {
    for (let i2 = after ? this.tags.indexOf(after) + 1 : 0; i2 < this.tags.length; i2++) {
      let rule = this.tags[i2];
      if (matches(dom, rule.tag) && (rule.namespace === void 0 || dom.namespaceURI == rule.namespace) && (!rule.context || context.matchesContext(rule.context))) {
        if (rule.getAttrs) {
          let result = rule.getAttrs(dom);
          if (result === false)
            continue;
          rule.attrs = result || void 0;
        }
        return rule;
      }
    }
  }
  /**
  @internal
  */
  matchStyle(prop, value, context, after) {
    for (let i2 = after ? this.styles.indexOf(after) + 1 : 0; i2 < this.styles.length; i2++) {
      let rule = this.styles[i2], style = rule.style;
      if (style.indexOf(prop) != 0 || rule.context && !context.matchesContext(rule.context) || // Test that the style string either precisely matches the prop,
      // or has an '=' sign after the prop, followed by the given
      // value.
      style.length > prop.length && (style.charCodeAt(prop.length) != 61 || style.slice(prop.length + 1) != value))
        continue;
      if (rule.getAttrs) {
        let result = rule.getAttrs(value);
        if (result === false)
          continue;
        rule.attrs = result || void 0;
      }
      return rule;
    }
  }
  /**
  @internal
  */
  static schemaRules(schema2) {
    let result = [];
    function insert(rule) {
      let priority = rule.priority == null ? 50 : rule.priority, i2 = 0;
      for (; i2 < result.length; i2++) {
        let next3 = result[i2], nextPriority = next3.priority == null ? 50 : next3.priority;
        if (nextPriority < priority)
          break;
      }
      result.splice(i2, 0, rule);
    }
    for (let name in schema2.marks) {
      let rules = schema2.marks[name].spec.parseDOM;
      if (rules)
        rules.forEach((rule) => {
          insert(rule = copy(rule));
          if (!(rule.mark || rule.ignore || rule.clearMark))
            rule.mark = name;
        });
    }
    for (let name in schema2.nodes) {
      let rules = schema2.nodes[name].spec.parseDOM;
      if (rules)
        rules.forEach((rule) => {
          insert(rule = copy(rule));
          if (!(rule.node || rule.ignore || rule.mark))
            rule.node = name;
        });
    }
    return result;
  }
  /**
  Construct a DOM parser using the parsing rules listed in a
  schema's [node specs](https://prosemirror.net/docs/ref/#model.NodeSpec.parseDOM), reordered by
  [priority](https://prosemirror.net/docs/ref/#model.GenericParseRule.priority).
  */
  static fromSchema(schema2) {
    return schema2.cached.domParser || (schema2.cached.domParser = new _DOMParser(schema2, _DOMParser.schemaRules(schema2)));
  }
};
var blockTags = {
  address: true,
  article: true,
  aside: true,
  blockquote: true,
  body: true,
  canvas: true,
  dd: true,
  div: true,
  dl: true,
  fieldset: true,
  figcaption: true,
  figure: true,
  footer: true,
  form: true,
  h1: true,
  h2: true,
  h3: true,
  h4: true,
  h5: true,
  h6: true,
  header: true,
  hgroup: true,
  hr: true,
  li: true,
  noscript: true,
  ol: true,
  output: true,
  p: true,
  pre: true,
  section: true,
  table: true,
  tfoot: true,
  ul: true
};
var ignoreTags = {
  head: true,
  noscript: true,
  object: true,
  script: true,
  style: true,
  title: true
};
var listTags = { ol: true, ul: true };
var OPT_PRESERVE_WS = 1;
var OPT_PRESERVE_WS_FULL = 2;
var OPT_OPEN_LEFT = 4;
function wsOptionsFor(type, preserveWhitespace, base2) {
  if (preserveWhitespace != null)
    return (preserveWhitespace ? OPT_PRESERVE_WS : 0) | (preserveWhitespace === "full" ? OPT_PRESERVE_WS_FULL : 0);
  return type && type.whitespace == "pre" ? OPT_PRESERVE_WS | OPT_PRESERVE_WS_FULL : base2 & ~OPT_OPEN_LEFT;
}
var NodeContext = class {
  constructor(type, attrs, marks2, solid, match, options) {
    this.type = type;
    this.attrs = attrs;
    this.marks = marks2;
    this.solid = solid;
    this.options = options;
    this.content = [];
    this.activeMarks = Mark.none;
    this.match = match || (options & OPT_OPEN_LEFT ? null : type.contentMatch);
  }
  findWrapping(node) {
    if (!this.match) {
      if (!this.type)
        return [];
      let fill3 = this.type.contentMatch.fillBefore(Fragment.from(node));
      if (fill3) {
        this.match = this.type.contentMatch.matchFragment(fill3);
      } else {
        let start = this.type.contentMatch, wrap2;
        if (wrap2 = start.findWrapping(node.type)) {
          this.match = start;
          return wrap2;
        } else {
          return null;
        }
      }
    }
    return this.match.findWrapping(node.type);
  }
  finish(openEnd) {
    if (!(this.options & OPT_PRESERVE_WS)) {
      let last = this.content[this.content.length - 1], m;
      if (last && last.isText && (m = /[ \t\r\n\u000c]+$/.exec(last.text))) {
        let text2 = last;
        if (last.text.length == m[0].length)
          this.content.pop();
        else
          this.content[this.content.length - 1] = text2.withText(text2.text.slice(0, text2.text.length - m[0].length));
      }
    }
    let content = Fragment.from(this.content);
    if (!openEnd && this.match)
      content = content.append(this.match.fillBefore(Fragment.empty, true));
    return this.type ? this.type.create(this.attrs, content, this.marks) : content;
  }
  inlineContext(node) {
    if (this.type)
      return this.type.inlineContent;
    if (this.content.length)
      return this.content[0].isInline;
    return node.parentNode && !blockTags.hasOwnProperty(node.parentNode.nodeName.toLowerCase());
  }
};
var ParseContext = class {
  constructor(parser, options, isOpen) {
    this.parser = parser;
    this.options = options;
    this.isOpen = isOpen;
    this.open = 0;
    this.localPreserveWS = false;
    let topNode = options.topNode, topContext;
    let topOptions = wsOptionsFor(null, options.preserveWhitespace, 0) | (isOpen ? OPT_OPEN_LEFT : 0);
    if (topNode)
      topContext = new NodeContext(topNode.type, topNode.attrs, Mark.none, true, options.topMatch || topNode.type.contentMatch, topOptions);
    else if (isOpen)
      topContext = new NodeContext(null, null, Mark.none, true, null, topOptions);
    else
      topContext = new NodeContext(parser.schema.topNodeType, null, Mark.none, true, null, topOptions);
    this.nodes = [topContext];
    this.find = options.findPositions;
    this.needsBlock = false;
  }
  get top() {
    return this.nodes[this.open];
  }
  // Add a DOM node to the content. Text is inserted as text node,
  // otherwise, the node is passed to `addElement` or, if it has a
  // `style` attribute, `addElementWithStyles`.
  addDOM(dom, marks2) {
    if (dom.nodeType == 3)
      this.addTextNode(dom, marks2);
    else if (dom.nodeType == 1)
      this.addElement(dom, marks2);
  }
  addTextNode(dom, marks2) {
    let value = dom.nodeValue;
    let top = this.top, preserveWS = top.options & OPT_PRESERVE_WS_FULL ? "full" : this.localPreserveWS || (top.options & OPT_PRESERVE_WS) > 0;
    let { schema: schema2 } = this.parser;
    if (preserveWS === "full" || top.inlineContext(dom) || /[^ \t\r\n\u000c]/.test(value)) {
      if (!preserveWS) {
        value = value.replace(/[ \t\r\n\u000c]+/g, " ");
        if (/^[ \t\r\n\u000c]/.test(value) && this.open == this.nodes.length - 1) {
          let nodeBefore = top.content[top.content.length - 1];
          let domNodeBefore = dom.previousSibling;
          if (!nodeBefore || domNodeBefore && domNodeBefore.nodeName == "BR" || nodeBefore.isText && /[ \t\r\n\u000c]$/.test(nodeBefore.text))
            value = value.slice(1);
        }
      } else if (preserveWS === "full") {
        value = value.replace(/\r\n?/g, "\n");
      } else if (schema2.linebreakReplacement && /[\r\n]/.test(value) && this.top.findWrapping(schema2.linebreakReplacement.create())) {
        let lines = value.split(/\r?\n|\r/);
        for (let i2 = 0; i2 < lines.length; i2++) {
          if (i2)
            this.insertNode(schema2.linebreakReplacement.create(), marks2, true);
          if (lines[i2])
            this.insertNode(schema2.text(lines[i2]), marks2, !/\S/.test(lines[i2]));
        }
        value = "";
      } else {
        value = value.replace(/\r?\n|\r/g, " ");
      }
      if (value)
        this.insertNode(schema2.text(value), marks2, !/\S/.test(value));
      this.findInText(dom);
    } else {
      this.findInside(dom);
    }
  }
  // Try to find a handler for the given tag and use that to parse. If
  // none is found, the element's content nodes are added directly.
  addElement(dom, marks2, matchAfter) {
    let outerWS = this.localPreserveWS, top = this.top;
    if (dom.tagName == "PRE" || /pre/.test(dom.style && dom.style.whiteSpace))
      this.localPreserveWS = true;
    let name = dom.nodeName.toLowerCase(), ruleID;
    if (listTags.hasOwnProperty(name) && this.parser.normalizeLists)
      normalizeList(dom);
    let rule = this.options.ruleFromNode && this.options.ruleFromNode(dom) || (ruleID = this.parser.matchTag(dom, this, matchAfter));
    out: if (rule ? rule.ignore : ignoreTags.hasOwnProperty(name)) {
      this.findInside(dom);
      this.ignoreFallback(dom, marks2);
    } else if (!rule || rule.skip || rule.closeParent) {
      if (rule && rule.closeParent)
        this.open = Math.max(0, this.open - 1);
      else if (rule && rule.skip.nodeType)
        dom = rule.skip;
      let sync, oldNeedsBlock = this.needsBlock;
      if (blockTags.hasOwnProperty(name)) {
        if (top.content.length && top.content[0].isInline && this.open) {
          this.open--;
          top = this.top;
        }
        sync = true;
        if (!top.type)
          this.needsBlock = true;
      } else if (!dom.firstChild) {
        this.leafFallback(dom, marks2);
        break out;
      }
      let innerMarks = rule && rule.skip ? marks2 : this.readStyles(dom, marks2);
      if (innerMarks)
        this.addAll(dom, innerMarks);
      if (sync)
        this.sync(top);
      this.needsBlock = oldNeedsBlock;
    } else {
      let innerMarks = this.readStyles(dom, marks2);
      if (innerMarks)
        this.addElementByRule(dom, rule, innerMarks, rule.consuming === false ? ruleID : void 0);
    }
    this.localPreserveWS = outerWS;
  }
  // Called for leaf DOM nodes that would otherwise be ignored
  leafFallback(dom, marks2) {
    if (dom.nodeName == "BR" && this.top.type && this.top.type.inlineContent)
      this.addTextNode(dom.ownerDocument.createTextNode("\n"), marks2);
  }
  // Called for ignored nodes
  ignoreFallback(dom, marks2) {
    if (dom.nodeName == "BR" && (!this.top.type || !this.top.type.inlineContent))
      this.findPlace(this.parser.schema.text("-"), marks2, true);
  }
  // Run any style parser associated with the node's styles. Either
  // return an updated array of marks, or null to indicate some of the
  // styles had a rule with `ignore` set.
  readStyles(dom, marks2) {
    let styles = dom.style;
    if (styles && styles.length)
      for (let i2 = 0; i2 < this.parser.matchedStyles.length; i2++) {
        let name = this.parser.matchedStyles[i2], value = styles.getPropertyValue(name);
        if (value)
          for (let after = void 0; ; ) {
            let rule = this.parser.matchStyle(name, value, this, after);
            if (!rule)
              break;
            if (rule.ignore)
              return null;
            if (rule.clearMark)
              marks2 = marks2.filter((m) => !rule.clearMark(m));
            else
              marks2 = marks2.concat(this.parser.schema.marks[rule.mark].create(rule.attrs));
            if (rule.consuming === false)
              after = rule;
            else
              break;
          }
      }
    return marks2;
  }
  // Look up a handler for the given node. If none are found, return
  // false. Otherwise, apply it, use its return value to drive the way
  // the node's content is wrapped, and return true.
  addElementByRule(dom, rule, marks2, continueAfter) {
    let sync, nodeType;
    if (rule.node) {
      nodeType = this.parser.schema.nodes[rule.node];
      if (!nodeType.isLeaf) {
        let inner = this.enter(nodeType, rule.attrs || null, marks2, rule.preserveWhitespace);
        if (inner) {
          sync = true;
          marks2 = inner;
        }
      } else if (!this.insertNode(nodeType.create(rule.attrs), marks2, dom.nodeName == "BR")) {
        this.leafFallback(dom, marks2);
      }
    } else {
      let markType = this.parser.schema.marks[rule.mark];
      marks2 = marks2.concat(markType.create(rule.attrs));
    }
    let startIn = this.top;
    if (nodeType && nodeType.isLeaf) {
      this.findInside(dom);
    } else if (continueAfter) {
      this.addElement(dom, marks2, continueAfter);
    } else if (rule.getContent) {
      this.findInside(dom);
      rule.getContent(dom, this.parser.schema).forEach((node) => this.insertNode(node, marks2, false));
    } else {
      let contentDOM = dom;
      if (typeof rule.contentElement == "string")
        contentDOM = dom.querySelector(rule.contentElement);
      else if (typeof rule.contentElement == "function")
        contentDOM = rule.contentElement(dom);
      else if (rule.contentElement)
        contentDOM = rule.contentElement;
      this.findAround(dom, contentDOM, true);
      this.addAll(contentDOM, marks2);
      this.findAround(dom, contentDOM, false);
    }
    if (sync && this.sync(startIn))
      this.open--;
  }
  // Add all child nodes between `startIndex` and `endIndex` (or the
  // whole node, if not given). If `sync` is passed, use it to
  // synchronize after every block element.
  addAll(parent, marks2, startIndex, endIndex) {
    let index = startIndex || 0;
    for (let dom = startIndex ? parent.childNodes[startIndex] : parent.firstChild, end = endIndex == null ? null : parent.childNodes[endIndex]; dom != end; dom = dom.nextSibling, ++index) {
      this.findAtPoint(parent, index);
      this.addDOM(dom, marks2);
    }
    this.findAtPoint(parent, index);
  }
  // Try to find a way to fit the given node type into the current
  // context. May add intermediate wrappers and/or leave non-solid
  // nodes that we're in.
  findPlace(node, marks2, cautious) {
    let route, sync;
    for (let depth = this.open, penalty = 0; depth >= 0; depth--) {
      let cx = this.nodes[depth];
      let found2 = cx.findWrapping(node);
      if (found2 && (!route || route.length > found2.length + penalty)) {
        route = found2;
        sync = cx;
        if (!found2.length)
          break;
      }
      if (cx.solid) {
        if (cautious)
          break;
        penalty += 2;
      }
    }
    if (!route)
      return null;
    this.sync(sync);
    for (let i2 = 0; i2 < route.length; i2++)
      marks2 = this.enterInner(route[i2], null, marks2, false);
    return marks2;
  }
  // Try to insert the given node, adjusting the context when needed.
  insertNode(node, marks2, cautious) {
    if (node.isInline && this.needsBlock && !this.top.type) {
      let block2 = this.textblockFromContext();
      if (block2)
        marks2 = this.enterInner(block2, null, marks2);
    }
    let innerMarks = this.findPlace(node, marks2, cautious);
    if (innerMarks) {
      this.closeExtra();
      let top = this.top;
      if (top.match)
        top.match = top.match.matchType(node.type);
      let nodeMarks = Mark.none;
      for (let m of innerMarks.concat(node.marks))
        if (top.type ? top.type.allowsMarkType(m.type) : markMayApply(m.type, node.type))
          nodeMarks = m.addToSet(nodeMarks);
      top.content.push(node.mark(nodeMarks));
      return true;
    }
    return false;
  }
  // Try to start a node of the given type, adjusting the context when
  // necessary.
  enter(type, attrs, marks2, preserveWS) {
    let innerMarks = this.findPlace(type.create(attrs), marks2, false);
    if (innerMarks)
      innerMarks = this.enterInner(type, attrs, marks2, true, preserveWS);
    return innerMarks;
  }
  // Open a node of the given type
  enterInner(type, attrs, marks2, solid = false, preserveWS) {
    this.closeExtra();
    let top = this.top;
    top.match = top.match && top.match.matchType(type);
    let options = wsOptionsFor(type, preserveWS, top.options);
    if (top.options & OPT_OPEN_LEFT && top.content.length == 0)
      options |= OPT_OPEN_LEFT;
    let applyMarks = Mark.none;
    marks2 = marks2.filter((m) => {
      if (top.type ? top.type.allowsMarkType(m.type) : markMayApply(m.type, type)) {
        applyMarks = m.addToSet(applyMarks);
        return false;
      }
      return true;
    });
    this.nodes.push(new NodeContext(type, attrs, applyMarks, solid, null, options));
    this.open++;
    return marks2;
  }
  // Make sure all nodes above this.open are finished and added to
  // their parents
  closeExtra(openEnd = false) {
    let i2 = this.nodes.length - 1;
    if (i2 > this.open) {
      for (; i2 > this.open; i2--)
        this.nodes[i2 - 1].content.push(this.nodes[i2].finish(openEnd));
      this.nodes.length = this.open + 1;
    }
  }
  finish() {
    this.open = 0;
    this.closeExtra(this.isOpen);
    return this.nodes[0].finish(!!(this.isOpen || this.options.topOpen));
  }
  sync(to) {
    for (let i2 = this.open; i2 >= 0; i2--) {
      if (this.nodes[i2] == to) {
        this.open = i2;
        return true;
      } else if (this.localPreserveWS) {
        this.nodes[i2].options |= OPT_PRESERVE_WS;
      }
    }
    return false;
  }
  get currentPos() {
    this.closeExtra();
    let pos = 0;
    for (let i2 = this.open; i2 >= 0; i2--) {
      let content = this.nodes[i2].content;
      for (let j = content.length - 1; j >= 0; j--)
        pos += content[j].nodeSize;
      if (i2)
        pos++;
    }
    return pos;
  }
  findAtPoint(parent, offset) {
    if (this.find)
      for (let i2 = 0; i2 < this.find.length; i2++) {
        if (this.find[i2].node == parent && this.find[i2].offset == offset)
          this.find[i2].pos = this.currentPos;
      }
  }
  findInside(parent) {
    if (this.find)
      for (let i2 = 0; i2 < this.find.length; i2++) {
        if (this.find[i2].pos == null && parent.nodeType == 1 && parent.contains(this.find[i2].node))
          this.find[i2].pos = this.currentPos;
      }
  }
  findAround(parent, content, before) {
    if (parent != content && this.find)
      for (let i2 = 0; i2 < this.find.length; i2++) {
        if (this.find[i2].pos == null && parent.nodeType == 1 && parent.contains(this.find[i2].node)) {
          let pos = content.compareDocumentPosition(this.find[i2].node);
          if (pos & (before ? 2 : 4))
            this.find[i2].pos = this.currentPos;
        }
      }
  }
  findInText(textNode) {
    if (this.find)
      for (let i2 = 0; i2 < this.find.length; i2++) {
        if (this.find[i2].node == textNode)
          this.find[i2].pos = this.currentPos - (textNode.nodeValue.length - this.find[i2].offset);
      }
  }
  // Determines whether the given context string matches this context.
  matchesContext(context) {
    if (context.indexOf("|") > -1)
      return context.split(/\s*\|\s*/).some(this.matchesContext, this);
    let parts2 = context.split("/");
    let option = this.options.context;
    let useRoot = !this.isOpen && (!option || option.parent.type == this.nodes[0].type);
    let minDepth = -(option ? option.depth + 1 : 0) + (useRoot ? 0 : 1);
    let match = (i2, depth) => {
      for (; i2 >= 0; i2--) {
        let part3 = parts2[i2];
        if (part3 == "") {
          if (i2 == parts2.length - 1 || i2 == 0)
            continue;
          for (; depth >= minDepth; depth--)
            if (match(i2 - 1, depth))
              return true;
          return false;
        } else {
          let next3 = depth > 0 || depth == 0 && useRoot ? this.nodes[depth].type : option && depth >= minDepth ? option.node(depth - minDepth).type : null;
          if (!next3 || next3.name != part3 && !next3.isInGroup(part3))
            return false;
          depth--;
        }
      }
      return true;
    };
    return match(parts2.length - 1, this.open);
  }
  textblockFromContext() {
    let $context = this.options.context;
    if ($context)
      for (let d = $context.depth; d >= 0; d--) {
        let deflt = $context.node(d).contentMatchAt($context.indexAfter(d)).defaultType;
        if (deflt && deflt.isTextblock && deflt.defaultAttrs)
          return deflt;
      }
    for (let name in this.parser.schema.nodes) {
      let type = this.parser.schema.nodes[name];
      if (type.isTextblock && type.defaultAttrs)
        return type;
    }
  }
};
function normalizeList(dom) {
  for (let child = dom.firstChild, prevItem = null; child; child = child.nextSibling) {
    let name = child.nodeType == 1 ? child.nodeName.toLowerCase() : null;
    if (name && listTags.hasOwnProperty(name) && prevItem) {
      prevItem.appendChild(child);
      child = prevItem;
    } else if (name == "li") {
      prevItem = child;
    } else if (name) {
      prevItem = null;
    }
  }
}
function matches(dom, selector) {
  return (dom.matches || dom.msMatchesSelector || dom.webkitMatchesSelector || dom.mozMatchesSelector).call(dom, selector);
}
function copy(obj) {
  let copy3 = {};
  for (let prop in obj)
    copy3[prop] = obj[prop];
  return copy3;
}
function markMayApply(markType, nodeType) {
  let nodes = nodeType.schema.nodes;
  for (let name in nodes) {
    let parent = nodes[name];
    if (!parent.allowsMarkType(markType))
      continue;
    let seen = [], scan = (match) => {
      seen.push(match);
      for (let i2 = 0; i2 < match.edgeCount; i2++) {
        let { type, next: next3 } = match.edge(i2);
        if (type == nodeType)
          return true;
        if (seen.indexOf(next3) < 0 && scan(next3))
          return true;
      }
    };
    if (scan(parent.contentMatch))
      return true;
  }
}
var DOMSerializer = class _DOMSerializer {
  /**
  Create a serializer. `nodes` should map node names to functions
  that take a node and return a description of the corresponding
  DOM. `marks` does the same for mark names, but also gets an
  argument that tells it whether the mark's content is block or
  inline content (for typical use, it'll always be inline). A mark
  serializer may be `null` to indicate that marks of that type
  should not be serialized.
  */
  constructor(nodes, marks2) {
    this.nodes = nodes;
    this.marks = marks2;
  }
  /**
  Serialize the content of this fragment to a DOM fragment. When
  not in the browser, the `document` option, containing a DOM
  document, should be passed so that the serializer can create
  nodes.
  */
  serializeFragment(fragment, options = {}, target2) {
    if (!target2)
      target2 = doc(options).createDocumentFragment();
    let top = target2, active = [];
    fragment.forEach((node) => {
      if (active.length || node.marks.length) {
        let keep = 0, rendered = 0;
        while (keep < active.length && rendered < node.marks.length) {
          let next3 = node.marks[rendered];
          if (!this.marks[next3.type.name]) {
            rendered++;
            continue;
          }
          if (!next3.eq(active[keep][0]) || next3.type.spec.spanning === false)
            break;
          keep++;
          rendered++;
        }
        while (keep < active.length)
          top = active.pop()[1];
        while (rendered < node.marks.length) {
          let add2 = node.marks[rendered++];
          let markDOM = this.serializeMark(add2, node.isInline, options);
          if (markDOM) {
            active.push([add2, top]);
            top.appendChild(markDOM.dom);
            top = markDOM.contentDOM || markDOM.dom;
          }
        }
      }
      top.appendChild(this.serializeNodeInner(node, options));
    });
    return target2;
  }
  /**
  @internal
  */
  serializeNodeInner(node, options) {
    if (node.isText)
      return doc(options).createTextNode(node.text);
    let { dom, contentDOM } = renderSpec(doc(options), this.nodes[node.type.name](node), null, node.attrs);
    if (contentDOM) {
      if (node.isLeaf)
        throw new RangeError("Content hole not allowed in a leaf node spec");
      this.serializeFragment(node.content, options, contentDOM);
    }
    return dom;
  }
  /**
  Serialize this node to a DOM node. This can be useful when you
  need to serialize a part of a document, as opposed to the whole
  document. To serialize a whole document, use
  [`serializeFragment`](https://prosemirror.net/docs/ref/#model.DOMSerializer.serializeFragment) on
  its [content](https://prosemirror.net/docs/ref/#model.Node.content).
  */
  serializeNode(node, options = {}) {
    let dom = this.serializeNodeInner(node, options);
    for (let i2 = node.marks.length - 1; i2 >= 0; i2--) {
      let wrap2 = this.serializeMark(node.marks[i2], node.isInline, options);
      if (wrap2) {
        (wrap2.contentDOM || wrap2.dom).appendChild(dom);
        dom = wrap2.dom;
      }
    }
    return dom;
  }
  /**
  @internal
  */
  serializeMark(mark2, inline, options = {}) {
    let toDOM = this.marks[mark2.type.name];
    return toDOM && renderSpec(doc(options), toDOM(mark2, inline), null, mark2.attrs);
  }
  static renderSpec(doc3, structure, xmlNS = null, blockArraysIn) {
    if (typeof structure == "string")
      return { dom: doc3.createTextNode(structure) };
    return renderSpec(doc3, structure, xmlNS, blockArraysIn);
  }
  /**
  Build a serializer using the [`toDOM`](https://prosemirror.net/docs/ref/#model.NodeSpec.toDOM)
  properties in a schema's node and mark specs.
  */
  static fromSchema(schema2) {
    return schema2.cached.domSerializer || (schema2.cached.domSerializer = new _DOMSerializer(this.nodesFromSchema(schema2), this.marksFromSchema(schema2)));
  }
  /**
  Gather the serializers in a schema's node specs into an object.
  This can be useful as a base to build a custom serializer from.
  */
  static nodesFromSchema(schema2) {
    let result = gatherToDOM(schema2.nodes);
    if (!result.text)
      result.text = (node) => node.text;
    return result;
  }
  /**
  Gather the serializers in a schema's mark specs into an object.
  */
  static marksFromSchema(schema2) {
    return gatherToDOM(schema2.marks);
  }
};
function gatherToDOM(obj) {
  let result = {};
  for (let name in obj) {
    let toDOM = obj[name].spec.toDOM;
    if (toDOM)
      result[name] = toDOM;
  }
  return result;
}
function doc(options) {
  return options.document || window.document;
}
var suspiciousAttributeCache = /* @__PURE__ */ new WeakMap();
function suspiciousAttributes(attrs) {
  let value = suspiciousAttributeCache.get(attrs);
  if (value === void 0)
    suspiciousAttributeCache.set(attrs, value = suspiciousAttributesInner(attrs));
  return value;
}
function suspiciousAttributesInner(attrs) {
  let result = null;
  function scan(value) {
    if (value && typeof value == "object") {
      if (Array.isArray(value)) {
        if (typeof value[0] == "string") {
          if (!result)
            result = [];
          result.push(value);
        } else {
          for (let i2 = 0; i2 < value.length; i2++)
            scan(value[i2]);
        }
      } else {
        for (let prop in value)
          scan(value[prop]);
      }
    }
  }
  scan(attrs);
  return result;
}
function renderSpec(doc3, structure, xmlNS, blockArraysIn) {
  if (structure.nodeType == 1)
    return { dom: structure };
  if (structure.dom && structure.dom.nodeType == 1)
    return structure;
  let tagName = structure[0], suspicious;
  if (typeof tagName != "string")
    throw new RangeError("Invalid array passed to renderSpec");
  if (blockArraysIn && (suspicious = suspiciousAttributes(blockArraysIn)) && suspicious.indexOf(structure) > -1)
    throw new RangeError("Using an array from an attribute object as a DOM spec. This may be an attempted cross site scripting attack.");
  let space = tagName.indexOf(" ");
  if (space > 0) {
    xmlNS = tagName.slice(0, space);
    tagName = tagName.slice(space + 1);
  }
  let contentDOM;
  let dom = xmlNS ? doc3.createElementNS(xmlNS, tagName) : doc3.createElement(tagName);
  let attrs = structure[1], start = 1;
  if (attrs && typeof attrs == "object" && attrs.nodeType == null && !Array.isArray(attrs)) {
    start = 2;
    for (let name in attrs)
      if (attrs[name] != null) {
        let space2 = name.indexOf(" ");
        if (space2 > 0)
          dom.setAttributeNS(name.slice(0, space2), name.slice(space2 + 1), attrs[name]);
        else if (name == "style" && dom.style)
          dom.style.cssText = attrs[name];
        else
          dom.setAttribute(name, attrs[name]);
      }
  }
  for (let i2 = start; i2 < structure.length; i2++) {
    let child = structure[i2];
    if (child === 0) {
      if (i2 < structure.length - 1 || i2 > start)
        throw new RangeError("Content hole must be the only child of its parent node");
      return { dom, contentDOM: dom };
    } else if (typeof child == "string") {
      dom.appendChild(doc3.createTextNode(child));
    } else {
      let { dom: inner, contentDOM: innerContent } = renderSpec(doc3, child, xmlNS, blockArraysIn);
      dom.appendChild(inner);
      if (innerContent) {
        if (contentDOM)
          throw new RangeError("Multiple content holes");
        contentDOM = innerContent;
      }
    }
  }
  return { dom, contentDOM };
}

// node_modules/prosemirror-transform/dist/index.js
var lower16 = 65535;
var factor16 = Math.pow(2, 16);
function makeRecover(index, offset) {
  return index + offset * factor16;
}
function recoverIndex(value) {
  return value & lower16;
}
function recoverOffset(value) {
  return (value - (value & lower16)) / factor16;
}
var DEL_BEFORE = 1;
var DEL_AFTER = 2;
var DEL_ACROSS = 4;
var DEL_SIDE = 8;
var MapResult = class {
  /**
  @internal
  */
  constructor(pos, delInfo, recover2) {
    this.pos = pos;
    this.delInfo = delInfo;
    this.recover = recover2;
  }
  /**
  Tells you whether the position was deleted, that is, whether the
  step removed the token on the side queried (via the `assoc`)
  argument from the document.
  */
  get deleted() {
    return (this.delInfo & DEL_SIDE) > 0;
  }
  /**
  Tells you whether the token before the mapped position was deleted.
  */
  get deletedBefore() {
    return (this.delInfo & (DEL_BEFORE | DEL_ACROSS)) > 0;
  }
  /**
  True when the token after the mapped position was deleted.
  */
  get deletedAfter() {
    return (this.delInfo & (DEL_AFTER | DEL_ACROSS)) > 0;
  }
  /**
  Tells whether any of the steps mapped through deletes across the
  position (including both the token before and after the
  position).
  */
  get deletedAcross() {
    return (this.delInfo & DEL_ACROSS) > 0;
  }
};
var StepMap = class _StepMap {
  /**
  Create a position map. The modifications to the document are
  represented as an array of numbers, in which each group of three
  represents a modified chunk as `[start, oldSize, newSize]`.
  */
  constructor(ranges, inverted = false) {
    this.ranges = ranges;
    this.inverted = inverted;
    if (!ranges.length && _StepMap.empty)
      return _StepMap.empty;
  }
  /**
  @internal
  */
  recover(value) {
    let diff = 0, index = recoverIndex(value);
    if (!this.inverted)
      for (let i2 = 0; i2 < index; i2++)
        diff += this.ranges[i2 * 3 + 2] - this.ranges[i2 * 3 + 1];
    return this.ranges[index * 3] + diff + recoverOffset(value);
  }
  mapResult(pos, assoc = 1) {
    return this._map(pos, assoc, false);
  }
  map(pos, assoc = 1) {
    return this._map(pos, assoc, true);
  }
  /**
  @internal
  */
  _map(pos, assoc, simple) {
    let diff = 0, oldIndex = this.inverted ? 2 : 1, newIndex = this.inverted ? 1 : 2;
    for (let i2 = 0; i2 < this.ranges.length; i2 += 3) {
      let start = this.ranges[i2] - (this.inverted ? diff : 0);
      if (start > pos)
        break;
      let oldSize = this.ranges[i2 + oldIndex], newSize = this.ranges[i2 + newIndex], end = start + oldSize;
      if (pos <= end) {
        let side = !oldSize ? assoc : pos == start ? -1 : pos == end ? 1 : assoc;
        let result = start + diff + (side < 0 ? 0 : newSize);
        if (simple)
          return result;
        let recover2 = pos == (assoc < 0 ? start : end) ? null : makeRecover(i2 / 3, pos - start);
        let del2 = 0;
        if (oldSize) {
          del2 |= pos == start ? DEL_AFTER : pos == end ? DEL_BEFORE : DEL_ACROSS;
          if (assoc < 0 ? pos != start : pos != end)
            del2 |= DEL_SIDE;
        }
        return new MapResult(result, del2, recover2);
      }
      diff += newSize - oldSize;
    }
    return simple ? pos + diff : new MapResult(pos + diff, 0, null);
  }
  /**
  @internal
  */
  touches(pos, recover2) {
    let diff = 0, index = recoverIndex(recover2);
    let oldIndex = this.inverted ? 2 : 1, newIndex = this.inverted ? 1 : 2;
    for (let i2 = 0; i2 < this.ranges.length; i2 += 3) {
      let start = this.ranges[i2] - (this.inverted ? diff : 0);
      if (start > pos)
        break;
      let oldSize = this.ranges[i2 + oldIndex], end = start + oldSize;
      if (pos <= end && i2 == index * 3)
        return true;
      diff += this.ranges[i2 + newIndex] - oldSize;
    }
    return false;
  }
  /**
  Calls the given function on each of the changed ranges included in
  this map.
  */
  forEach(f) {
    let oldIndex = this.inverted ? 2 : 1, newIndex = this.inverted ? 1 : 2;
    for (let i2 = 0, diff = 0; i2 < this.ranges.length; i2 += 3) {
      let start = this.ranges[i2], oldStart = start - (this.inverted ? diff : 0), newStart = start + (this.inverted ? 0 : diff);
      let oldSize = this.ranges[i2 + oldIndex], newSize = this.ranges[i2 + newIndex];
      f(oldStart, oldStart + oldSize, newStart, newStart + newSize);
      diff += newSize - oldSize;
    }
  }
  /**
  Create an inverted version of this map. The result can be used to
  map positions in the post-step document to the pre-step document.
  */
  invert() {
    return new _StepMap(this.ranges, !this.inverted);
  }
  /**
  @internal
  */
  toString() {
    return (this.inverted ? "-" : "") + JSON.stringify(this.ranges);
  }
  /**
  Create a map that moves all positions by offset `n` (which may be
  negative). This can be useful when applying steps meant for a
  sub-document to a larger document, or vice-versa.
  */
  static offset(n) {
    return n == 0 ? _StepMap.empty : new _StepMap(n < 0 ? [0, -n, 0] : [0, 0, n]);
  }
};
StepMap.empty = new StepMap([]);
var Mapping = class _Mapping {
  /**
  Create a new mapping with the given position maps.
  */
  constructor(maps, mirror, from2 = 0, to = maps ? maps.length : 0) {
    this.mirror = mirror;
    this.from = from2;
    this.to = to;
    this._maps = maps || [];
    this.ownData = !(maps || mirror);
  }
  /**
  The step maps in this mapping.
  */
  get maps() {
    return this._maps;
  }
  /**
  Create a mapping that maps only through a part of this one.
  */
  slice(from2 = 0, to = this.maps.length) {
    return new _Mapping(this._maps, this.mirror, from2, to);
  }
  /**
  Add a step map to the end of this mapping. If `mirrors` is
  given, it should be the index of the step map that is the mirror
  image of this one.
  */
  appendMap(map2, mirrors) {
    if (!this.ownData) {
      this._maps = this._maps.slice();
      this.mirror = this.mirror && this.mirror.slice();
      this.ownData = true;
    }
    this.to = this._maps.push(map2);
    if (mirrors != null)
      this.setMirror(this._maps.length - 1, mirrors);
  }
  /**
  Add all the step maps in a given mapping to this one (preserving
  mirroring information).
  */
  appendMapping(mapping) {
    for (let i2 = mapping.from, startSize = this._maps.length; i2 < mapping.to; i2++) {
      let mirr = mapping.getMirror(i2);
      if (mirr != null)
        mirr = mirr < i2 && mirr >= mapping.from ? startSize + (mirr - mapping.from) : void 0;
      this.appendMap(mapping._maps[i2], mirr);
    }
  }
  /**
  Finds the offset of the step map that mirrors the map at the
  given offset, in this mapping (as per the second argument to
  `appendMap`).
  */
  getMirror(n) {
    if (this.mirror) {
      for (let i2 = 0; i2 < this.mirror.length; i2++)
        if (this.mirror[i2] == n)
          return this.mirror[i2 + (i2 % 2 ? -1 : 1)];
    }
  }
  /**
  @internal
  */
  setMirror(n, m) {
    if (!this.mirror)
      this.mirror = [];
    this.mirror.push(n, m);
  }
  /**
  Append the inverse of the given mapping to this one.
  */
  appendMappingInverted(mapping) {
    for (let i2 = mapping.to - 1, totalSize = this._maps.length + mapping._maps.length; i2 >= mapping.from; i2--) {
      let mirr = mapping.getMirror(i2);
      if (mirr != null)
        mirr = mirr > i2 && mirr < mapping.to ? totalSize - (mirr - mapping.from) - 1 : void 0;
      this.appendMap(mapping._maps[i2].invert(), mirr);
    }
  }
  /**
  Create an inverted version of this mapping.
  */
  invert() {
    let inverse = new _Mapping();
    inverse.appendMappingInverted(this);
    return inverse;
  }
  /**
  Map a position through this mapping.
  */
  map(pos, assoc = 1) {
    if (this.mirror)
      return this._map(pos, assoc, true);
    for (let i2 = this.from; i2 < this.to; i2++)
      pos = this._maps[i2].map(pos, assoc);
    return pos;
  }
  /**
  Map a position through this mapping, returning a mapping
  result.
  */
  mapResult(pos, assoc = 1) {
    return this._map(pos, assoc, false);
  }
  /**
  @internal
  */
  _map(pos, assoc, simple) {
    let delInfo = 0;
    for (let i2 = this.from; i2 < this.to; i2++) {
      let map2 = this._maps[i2], result = map2.mapResult(pos, assoc);
      if (result.recover != null) {
        let corr = this.getMirror(i2);
        if (corr != null && corr > i2 && corr < this.to) {
          i2 = corr;
          pos = this._maps[corr].recover(result.recover);
          continue;
        }
      }
      delInfo |= result.delInfo;
      pos = result.pos;
    }
    return simple ? pos : new MapResult(pos, delInfo, null);
  }
};
var stepsByID = /* @__PURE__ */ Object.create(null);
var Step = class {
  /**
  Get the step map that represents the changes made by this step,
  and which can be used to transform between positions in the old
  and the new document.
  */
  getMap() {
    return StepMap.empty;
  }
  /**
  Try to merge this step with another one, to be applied directly
  after it. Returns the merged step when possible, null if the
  steps can't be merged.
  */
  merge(other) {
    return null;
  }
  /**
  Deserialize a step from its JSON representation. Will call
  through to the step class' own implementation of this method.
  */
  static fromJSON(schema2, json2) {
    if (!json2 || !json2.stepType)
      throw new RangeError("Invalid input for Step.fromJSON");
    let type = stepsByID[json2.stepType];
    if (!type)
      throw new RangeError(`No step type ${json2.stepType} defined`);
    return type.fromJSON(schema2, json2);
  }
  /**
  To be able to serialize steps to JSON, each step needs a string
  ID to attach to its JSON representation. Use this method to
  register an ID for your step classes. Try to pick something
  that's unlikely to clash with steps from other modules.
  */
  static jsonID(id2, stepClass) {
    if (id2 in stepsByID)
      throw new RangeError("Duplicate use of step JSON ID " + id2);
    stepsByID[id2] = stepClass;
    stepClass.prototype.jsonID = id2;
    return stepClass;
  }
};
var StepResult = class _StepResult {
  /**
  @internal
  */
  constructor(doc3, failed) {
    this.doc = doc3;
    this.failed = failed;
  }
  /**
  Create a successful step result.
  */
  static ok(doc3) {
    return new _StepResult(doc3, null);
  }
  /**
  Create a failed step result.
  */
  static fail(message) {
    return new _StepResult(null, message);
  }
  /**
  Call [`Node.replace`](https://prosemirror.net/docs/ref/#model.Node.replace) with the given
  arguments. Create a successful result if it succeeds, and a
  failed one if it throws a `ReplaceError`.
  */
  static fromReplace(doc3, from2, to, slice2) {
    try {
      return _StepResult.ok(doc3.replace(from2, to, slice2));
    } catch (e) {
      if (e instanceof ReplaceError)
        return _StepResult.fail(e.message);
      throw e;
    }
  }
};
function mapFragment(fragment, f, parent) {
  let mapped = [];
  for (let i2 = 0; i2 < fragment.childCount; i2++) {
    let child = fragment.child(i2);
    if (child.content.size)
      child = child.copy(mapFragment(child.content, f, child));
    if (child.isInline)
      child = f(child, parent, i2);
    mapped.push(child);
  }
  return Fragment.fromArray(mapped);
}
var AddMarkStep = class _AddMarkStep extends Step {
  /**
  Create a mark step.
  */
  constructor(from2, to, mark2) {
    super();
    this.from = from2;
    this.to = to;
    this.mark = mark2;
  }
  apply(doc3) {
    let oldSlice = doc3.slice(this.from, this.to), $from = doc3.resolve(this.from);
    let parent = $from.node($from.sharedDepth(this.to));
    let slice2 = new Slice(mapFragment(oldSlice.content, (node, parent2) => {
      if (!node.isAtom || !parent2.type.allowsMarkType(this.mark.type))
        return node;
      return node.mark(this.mark.addToSet(node.marks));
    }, parent), oldSlice.openStart, oldSlice.openEnd);
    return StepResult.fromReplace(doc3, this.from, this.to, slice2);
  }
  invert(doc3) {
    let steps = [];
    doc3.nodesBetween(this.from, this.to, (node, pos) => {
      if (node.isInline && node.isAtom) {
        let added2 = this.mark.addToSet(node.marks);
        if (!Mark.sameSet(added2, node.marks)) {
          let from2 = Math.max(this.from, pos), to = Math.min(this.to, pos + node.nodeSize);
          pushMarkStep(RemoveMarkStep, from2, to, this.mark, steps);
          for (let mark2 of node.marks)
            if (!mark2.isInSet(added2))
              pushMarkStep(_AddMarkStep, from2, to, mark2, steps);
        }
      }
    });
    return steps.length == 1 ? steps[0] : new MarkSetStep(steps);
  }
  map(mapping) {
    let from2 = mapping.map(this.from, 1), to = mapping.map(this.to, -1);
    if (from2 >= to)
      return null;
    return new _AddMarkStep(from2, to, this.mark);
  }
  merge(other) {
    if (other instanceof _AddMarkStep && other.mark.eq(this.mark) && this.from <= other.to && this.to >= other.from)
      return new _AddMarkStep(Math.min(this.from, other.from), Math.max(this.to, other.to), this.mark);
    return null;
  }
  toJSON() {
    return {
      stepType: "addMark",
      mark: this.mark.toJSON(),
      from: this.from,
      to: this.to
    };
  }
  /**
  @internal
  */
  static fromJSON(schema2, json2) {
    if (typeof json2.from != "number" || typeof json2.to != "number")
      throw new RangeError("Invalid input for AddMarkStep.fromJSON");
    return new _AddMarkStep(json2.from, json2.to, schema2.markFromJSON(json2.mark));
  }
};
Step.jsonID("addMark", AddMarkStep);
var RemoveMarkStep = class _RemoveMarkStep extends Step {
  /**
  Create a mark-removing step.
  */
  constructor(from2, to, mark2) {
    super();
    this.from = from2;
    this.to = to;
    this.mark = mark2;
  }
  apply(doc3) {
    let oldSlice = doc3.slice(this.from, this.to);
    let slice2 = new Slice(mapFragment(oldSlice.content, (node) => {
      return node.mark(this.mark.removeFromSet(node.marks));
    }, doc3), oldSlice.openStart, oldSlice.openEnd);
    return StepResult.fromReplace(doc3, this.from, this.to, slice2);
  }
  invert(doc3) {
    let steps = [];
    doc3.nodesBetween(this.from, this.to, (node, pos) => {
      if (node.isInline && node.isAtom && this.mark.isInSet(node.marks))
        pushMarkStep(AddMarkStep, Math.max(this.from, pos), Math.min(this.to, pos + node.nodeSize), this.mark, steps);
    });
    return steps.length == 1 ? steps[0] : new MarkSetStep(steps);
  }
  map(mapping) {
    let from2 = mapping.map(this.from, 1), to = mapping.map(this.to, -1);
    if (from2 >= to)
      return null;
    return new _RemoveMarkStep(from2, to, this.mark);
  }
  merge(other) {
    if (other instanceof _RemoveMarkStep && other.mark.eq(this.mark) && this.from <= other.to && this.to >= other.from)
      return new _RemoveMarkStep(Math.min(this.from, other.from), Math.max(this.to, other.to), this.mark);
    return null;
  }
  toJSON() {
    return {
      stepType: "removeMark",
      mark: this.mark.toJSON(),
      from: this.from,
      to: this.to
    };
  }
  /**
  @internal
  */
  static fromJSON(schema2, json2) {
    if (typeof json2.from != "number" || typeof json2.to != "number")
      throw new RangeError("Invalid input for RemoveMarkStep.fromJSON");
    return new _RemoveMarkStep(json2.from, json2.to, schema2.markFromJSON(json2.mark));
  }
};
Step.jsonID("removeMark", RemoveMarkStep);
function pushMarkStep(cls, from2, to, mark2, target2) {
  let last = target2.length ? target2[target2.length - 1] : null;
  if (last && last instanceof cls && last.to == from2 && last.mark.eq(mark2)) {
    target2[target2.length - 1] = new cls(last.from, to, mark2);
  } else {
    target2.push(new cls(from2, to, mark2));
  }
}
var MarkSetStep = class _MarkSetStep extends Step {
  constructor(steps) {
    super();
    this.steps = steps;
  }
  apply(doc3) {
    for (let step2 of this.steps) {
      let result = step2.apply(doc3);
      if (!result.doc)
        return result;
      doc3 = result.doc;
    }
    return new StepResult(doc3, null);
  }
  invert(doc3) {
    return new _MarkSetStep(this.steps.map((s) => s.invert(doc3)));
  }
  map(mapping) {
    let result = [];
    for (let step2 of this.steps) {
      let mapped = step2.map(mapping);
      if (mapped)
        result.push(mapped);
    }
    return result.length ? new _MarkSetStep(result) : null;
  }
  toJSON() {
    return { stepType: "markSet", steps: this.steps.map((s) => s.toJSON()) };
  }
  static fromJSON(schema2, json2) {
    if (!Array.isArray(json2.steps) || !json2.steps.every((s) => s.stepType == "addMark" || s.stepType == "removeMark"))
      throw new RangeError("Invalid JSON for MarkSetStep");
    return new _MarkSetStep(json2.steps.map((s) => Step.fromJSON(schema2, s)));
  }
};
Step.jsonID("markSet", MarkSetStep);
var AddNodeMarkStep = class _AddNodeMarkStep extends Step {
  /**
  Create a node mark step.
  */
  constructor(pos, mark2) {
    super();
    this.pos = pos;
    this.mark = mark2;
  }
  apply(doc3) {
    let node = doc3.nodeAt(this.pos);
    if (!node)
      return StepResult.fail("No node at mark step's position");
    let updated = node.type.create(node.attrs, null, this.mark.addToSet(node.marks));
    return StepResult.fromReplace(doc3, this.pos, this.pos + 1, new Slice(Fragment.from(updated), 0, node.isLeaf ? 0 : 1));
  }
  invert(doc3) {
    let node = doc3.nodeAt(this.pos);
    if (node) {
      let newSet = this.mark.addToSet(node.marks);
      if (newSet.length == node.marks.length) {
        for (let i2 = 0; i2 < node.marks.length; i2++)
          if (!node.marks[i2].isInSet(newSet))
            return new _AddNodeMarkStep(this.pos, node.marks[i2]);
        return new _AddNodeMarkStep(this.pos, this.mark);
      }
    }
    return new RemoveNodeMarkStep(this.pos, this.mark);
  }
  map(mapping) {
    let pos = mapping.mapResult(this.pos, 1);
    return pos.deletedAfter ? null : new _AddNodeMarkStep(pos.pos, this.mark);
  }
  toJSON() {
    return { stepType: "addNodeMark", pos: this.pos, mark: this.mark.toJSON() };
  }
  /**
  @internal
  */
  static fromJSON(schema2, json2) {
    if (typeof json2.pos != "number")
      throw new RangeError("Invalid input for AddNodeMarkStep.fromJSON");
    return new _AddNodeMarkStep(json2.pos, schema2.markFromJSON(json2.mark));
  }
};
Step.jsonID("addNodeMark", AddNodeMarkStep);
var RemoveNodeMarkStep = class _RemoveNodeMarkStep extends Step {
  /**
  Create a mark-removing step.
  */
  constructor(pos, mark2) {
    super();
    this.pos = pos;
    this.mark = mark2;
  }
  apply(doc3) {
    let node = doc3.nodeAt(this.pos);
    if (!node)
      return StepResult.fail("No node at mark step's position");
    let updated = node.type.create(node.attrs, null, this.mark.removeFromSet(node.marks));
    return StepResult.fromReplace(doc3, this.pos, this.pos + 1, new Slice(Fragment.from(updated), 0, node.isLeaf ? 0 : 1));
  }
  invert(doc3) {
    let node = doc3.nodeAt(this.pos);
    if (!node || !this.mark.isInSet(node.marks))
      return this;
    return new AddNodeMarkStep(this.pos, this.mark);
  }
  map(mapping) {
    let pos = mapping.mapResult(this.pos, 1);
    return pos.deletedAfter ? null : new _RemoveNodeMarkStep(pos.pos, this.mark);
  }
  toJSON() {
    return { stepType: "removeNodeMark", pos: this.pos, mark: this.mark.toJSON() };
  }
  /**
  @internal
  */
  static fromJSON(schema2, json2) {
    if (typeof json2.pos != "number")
      throw new RangeError("Invalid input for RemoveNodeMarkStep.fromJSON");
    return new _RemoveNodeMarkStep(json2.pos, schema2.markFromJSON(json2.mark));
  }
};
Step.jsonID("removeNodeMark", RemoveNodeMarkStep);
var ReplaceStep = class _ReplaceStep extends Step {
  /**
  The given `slice` should fit the 'gap' between `from` and
  `to`—the depths must line up, and the surrounding nodes must be
  able to be joined with the open sides of the slice. When
  `structure` is true, the step will fail if the content between
  from and to is not just a sequence of closing and then opening
  tokens (this is to guard against rebased replace steps
  overwriting something they weren't supposed to).
  */
  constructor(from2, to, slice2, structure = false) {
    super();
    this.from = from2;
    this.to = to;
    this.slice = slice2;
    this.structure = structure;
  }
  apply(doc3) {
    if (this.structure && contentBetween(doc3, this.from, this.to))
      return StepResult.fail("Structure replace would overwrite content");
    return StepResult.fromReplace(doc3, this.from, this.to, this.slice);
  }
  getMap() {
    return new StepMap([this.from, this.to - this.from, this.slice.size]);
  }
  invert(doc3) {
    return new _ReplaceStep(this.from, this.from + this.slice.size, doc3.slice(this.from, this.to));
  }
  map(mapping) {
    let to = mapping.mapResult(this.to, -1);
    let from2 = this.from == this.to && _ReplaceStep.MAP_BIAS < 0 ? to : mapping.mapResult(this.from, 1);
    if (from2.deletedAcross && to.deletedAcross)
      return null;
    return new _ReplaceStep(from2.pos, Math.max(from2.pos, to.pos), this.slice, this.structure);
  }
  merge(other) {
    if (!(other instanceof _ReplaceStep) || other.structure || this.structure)
      return null;
    if (this.from + this.slice.size == other.from && !this.slice.openEnd && !other.slice.openStart) {
      let slice2 = this.slice.size + other.slice.size == 0 ? Slice.empty : new Slice(this.slice.content.append(other.slice.content), this.slice.openStart, other.slice.openEnd);
      return new _ReplaceStep(this.from, this.to + (other.to - other.from), slice2, this.structure);
    } else if (other.to == this.from && !this.slice.openStart && !other.slice.openEnd) {
      let slice2 = this.slice.size + other.slice.size == 0 ? Slice.empty : new Slice(other.slice.content.append(this.slice.content), other.slice.openStart, this.slice.openEnd);
      return new _ReplaceStep(other.from, this.to, slice2, this.structure);
    } else {
      return null;
    }
  }
  toJSON() {
    let json2 = { stepType: "replace", from: this.from, to: this.to };
    if (this.slice.size)
      json2.slice = this.slice.toJSON();
    if (this.structure)
      json2.structure = true;
    return json2;
  }
  /**
  @internal
  */
  static fromJSON(schema2, json2) {
    if (typeof json2.from != "number" || typeof json2.to != "number")
      throw new RangeError("Invalid input for ReplaceStep.fromJSON");
    return new _ReplaceStep(json2.from, json2.to, Slice.fromJSON(schema2, json2.slice), !!json2.structure);
  }
};
ReplaceStep.MAP_BIAS = 1;
Step.jsonID("replace", ReplaceStep);
var ReplaceAroundStep = class _ReplaceAroundStep extends Step {
  /**
  Create a replace-around step with the given range and gap.
  `insert` should be the point in the slice into which the content
  of the gap should be moved. `structure` has the same meaning as
  it has in the [`ReplaceStep`](https://prosemirror.net/docs/ref/#transform.ReplaceStep) class.
  */
  constructor(from2, to, gapFrom, gapTo, slice2, insert, structure = false) {
    super();
    this.from = from2;
    this.to = to;
    this.gapFrom = gapFrom;
    this.gapTo = gapTo;
    this.slice = slice2;
    this.insert = insert;
    this.structure = structure;
  }
  apply(doc3) {
    if (this.structure && (contentBetween(doc3, this.from, this.gapFrom) || contentBetween(doc3, this.gapTo, this.to)))
      return StepResult.fail("Structure gap-replace would overwrite content");
    let gap2 = doc3.slice(this.gapFrom, this.gapTo);
    if (gap2.openStart || gap2.openEnd)
      return StepResult.fail("Gap is not a flat range");
    let inserted = this.slice.insertAt(this.insert, gap2.content);
    if (!inserted)
      return StepResult.fail("Content does not fit in gap");
    return StepResult.fromReplace(doc3, this.from, this.to, inserted);
  }
  getMap() {
    return new StepMap([
      this.from,
      this.gapFrom - this.from,
      this.insert,
      this.gapTo,
      this.to - this.gapTo,
      this.slice.size - this.insert
    ]);
  }
  invert(doc3) {
    let gap2 = this.gapTo - this.gapFrom;
    return new _ReplaceAroundStep(this.from, this.from + this.slice.size + gap2, this.from + this.insert, this.from + this.insert + gap2, doc3.slice(this.from, this.to).removeBetween(this.gapFrom - this.from, this.gapTo - this.from), this.gapFrom - this.from, this.structure);
  }
  map(mapping) {
    let from2 = mapping.mapResult(this.from, 1), to = mapping.mapResult(this.to, -1);
    let gapFrom = this.from == this.gapFrom ? from2.pos : mapping.map(this.gapFrom, -1);
    let gapTo = this.to == this.gapTo ? to.pos : mapping.map(this.gapTo, 1);
    if (from2.deletedAcross && to.deletedAcross || gapFrom < from2.pos || gapTo > to.pos || gapFrom > gapTo)
      return null;
    return new _ReplaceAroundStep(from2.pos, to.pos, gapFrom, gapTo, this.slice, this.insert, this.structure);
  }
  toJSON() {
    let json2 = {
      stepType: "replaceAround",
      from: this.from,
      to: this.to,
      gapFrom: this.gapFrom,
      gapTo: this.gapTo,
      insert: this.insert
    };
    if (this.slice.size)
      json2.slice = this.slice.toJSON();
    if (this.structure)
      json2.structure = true;
    return json2;
  }
  /**
  @internal
  */
  static fromJSON(schema2, json2) {
    if (typeof json2.from != "number" || typeof json2.to != "number" || typeof json2.gapFrom != "number" || typeof json2.gapTo != "number" || typeof json2.insert != "number")
      throw new RangeError("Invalid input for ReplaceAroundStep.fromJSON");
    return new _ReplaceAroundStep(json2.from, json2.to, json2.gapFrom, json2.gapTo, Slice.fromJSON(schema2, json2.slice), json2.insert, !!json2.structure);
  }
};
Step.jsonID("replaceAround", ReplaceAroundStep);
function contentBetween(doc3, from2, to) {
  let $from = doc3.resolve(from2), dist = to - from2, depth = $from.depth;
  while (dist > 0 && depth > 0 && $from.indexAfter(depth) == $from.node(depth).childCount) {
    depth--;
    dist--;
  }
  if (dist > 0) {
    let next3 = $from.node(depth).maybeChild($from.indexAfter(depth));
    while (dist > 0) {
      if (!next3 || next3.isLeaf)
        return true;
      next3 = next3.firstChild;
      dist--;
    }
  }
  return false;
}
function addMark(tr, from2, to, mark2) {
  let added2 = [];
  tr.doc.nodesBetween(from2, to, (node, pos, parent) => {
    if (!node.isInline)
      return;
    let marks2 = node.marks;
    if (!mark2.isInSet(marks2) && parent.type.allowsMarkType(mark2.type)) {
      let start = Math.max(pos, from2), end = Math.min(pos + node.nodeSize, to);
      pushMarkStep(AddMarkStep, start, end, mark2, added2);
    }
  });
  added2.forEach((s) => tr.step(s));
}
function removeMark(tr, from2, to, mark2) {
  let matched = [], step2 = 0;
  tr.doc.nodesBetween(from2, to, (node, pos) => {
    if (!node.isInline || !node.isAtom)
      return;
    step2++;
    let toRemove = null;
    if (mark2 instanceof MarkType) {
      let set3 = node.marks, found2;
      while (found2 = mark2.isInSet(set3)) {
        (toRemove || (toRemove = [])).push(found2);
        set3 = found2.removeFromSet(set3);
      }
    } else if (mark2) {
      if (mark2.isInSet(node.marks))
        toRemove = [mark2];
    } else {
      toRemove = node.marks;
    }
    if (toRemove && toRemove.length) {
      let end = Math.min(pos + node.nodeSize, to);
      for (let i2 = 0; i2 < toRemove.length; i2++) {
        let style = toRemove[i2], found2;
        for (let j = 0; j < matched.length; j++) {
          let m = matched[j];
          if (m.step == step2 - 1 && style.eq(matched[j].style))
            found2 = m;
        }
        if (found2) {
          found2.to = end;
          found2.step = step2;
        } else {
          matched.push({ style, from: Math.max(pos, from2), to: end, step: step2 });
        }
      }
    }
  });
  matched.forEach((m) => tr.step(new RemoveMarkStep(m.from, m.to, m.style)));
}
function clearIncompatible(tr, pos, parentType, match = parentType.contentMatch, clearNewlines = true) {
  let node = tr.doc.nodeAt(pos);
  let replSteps = [], cur = pos + 1;
  for (let i2 = 0; i2 < node.childCount; i2++) {
    let child = node.child(i2), end = cur + child.nodeSize;
    let allowed = match.matchType(child.type);
    if (!allowed) {
      replSteps.push(new ReplaceStep(cur, end, Slice.empty));
    } else {
      match = allowed;
      for (let j = 0; j < child.marks.length; j++)
        if (!parentType.allowsMarkType(child.marks[j].type))
          tr.step(new RemoveMarkStep(cur, end, child.marks[j]));
      if (clearNewlines && child.isText && parentType.whitespace != "pre") {
        let m, newline = /\r?\n|\r/g, slice2;
        while (m = newline.exec(child.text)) {
          if (!slice2)
            slice2 = new Slice(Fragment.from(parentType.schema.text(" ", parentType.allowedMarks(child.marks))), 0, 0);
          replSteps.push(new ReplaceStep(cur + m.index, cur + m.index + m[0].length, slice2));
        }
      }
    }
    cur = end;
  }
  if (!match.validEnd) {
    let fill3 = match.fillBefore(Fragment.empty, true);
    tr.replace(cur, cur, new Slice(fill3, 0, 0));
  }
  for (let i2 = replSteps.length - 1; i2 >= 0; i2--)
    tr.step(replSteps[i2]);
}
function canCut(node, start, end) {
  return (start == 0 || node.canReplace(start, node.childCount)) && (end == node.childCount || node.canReplace(0, end));
}
function liftTarget(range) {
  let parent = range.parent;
  let content = parent.content.cutByIndex(range.startIndex, range.endIndex);
  for (let depth = range.depth, contentBefore = 0, contentAfter = 0; ; --depth) {
    let node = range.$from.node(depth);
    let index = range.$from.index(depth) + contentBefore, endIndex = range.$to.indexAfter(depth) - contentAfter;
    if (depth < range.depth && node.canReplace(index, endIndex, content))
      return depth;
    if (depth == 0 || node.type.spec.isolating || !canCut(node, index, endIndex))
      break;
    if (index)
      contentBefore = 1;
    if (endIndex < node.childCount)
      contentAfter = 1;
  }
  return null;
}
function lift(tr, range, target2) {
  let { $from, $to, depth } = range;
  let gapStart = $from.before(depth + 1), gapEnd = $to.after(depth + 1);
  let start = gapStart, end = gapEnd;
  let before = Fragment.empty, openStart = 0;
  for (let d = depth, splitting = false; d > target2; d--)
    if (splitting || $from.index(d) > 0) {
      splitting = true;
      before = Fragment.from($from.node(d).copy(before));
      openStart++;
    } else {
      start--;
    }
  let after = Fragment.empty, openEnd = 0;
  for (let d = depth, splitting = false; d > target2; d--)
    if (splitting || $to.after(d + 1) < $to.end(d)) {
      splitting = true;
      after = Fragment.from($to.node(d).copy(after));
      openEnd++;
    } else {
      end++;
    }
  tr.step(new ReplaceAroundStep(start, end, gapStart, gapEnd, new Slice(before.append(after), openStart, openEnd), before.size - openStart, true));
}
function wrap(tr, range, wrappers) {
  let content = Fragment.empty;
  for (let i2 = wrappers.length - 1; i2 >= 0; i2--) {
    if (content.size) {
      let match = wrappers[i2].type.contentMatch.matchFragment(content);
      if (!match || !match.validEnd)
        throw new RangeError("Wrapper type given to Transform.wrap does not form valid content of its parent wrapper");
    }
    content = Fragment.from(wrappers[i2].type.create(wrappers[i2].attrs, content));
  }
  let start = range.start, end = range.end;
  tr.step(new ReplaceAroundStep(start, end, start, end, new Slice(content, 0, 0), wrappers.length, true));
}
function setBlockType(tr, from2, to, type, attrs) {
  if (!type.isTextblock)
    throw new RangeError("Type given to setBlockType should be a textblock");
  let mapFrom = tr.steps.length;
  tr.doc.nodesBetween(from2, to, (node, pos) => {
    let attrsHere = typeof attrs == "function" ? attrs(node) : attrs;
    if (node.isTextblock && !node.hasMarkup(type, attrsHere) && canChangeType(tr.doc, tr.mapping.slice(mapFrom).map(pos), type)) {
      let convertNewlines = null;
      if (type.schema.linebreakReplacement) {
        let pre = type.whitespace == "pre", supportLinebreak = !!type.contentMatch.matchType(type.schema.linebreakReplacement);
        if (pre && !supportLinebreak)
          convertNewlines = false;
        else if (!pre && supportLinebreak)
          convertNewlines = true;
      }
      if (convertNewlines === false)
        replaceLinebreaks(tr, node, pos, mapFrom);
      clearIncompatible(tr, tr.mapping.slice(mapFrom).map(pos, 1), type, void 0, convertNewlines === null);
      let mapping = tr.mapping.slice(mapFrom);
      let startM = mapping.map(pos, 1), endM = mapping.map(pos + node.nodeSize, 1);
      tr.step(new ReplaceAroundStep(startM, endM, startM + 1, endM - 1, new Slice(Fragment.from(type.create(attrsHere, null, node.marks)), 0, 0), 1, true));
      if (convertNewlines === true)
        replaceNewlines(tr, node, pos, mapFrom);
      return false;
    }
  });
}
function replaceNewlines(tr, node, pos, mapFrom) {
  node.forEach((child, offset) => {
    if (child.isText) {
      let m, newline = /\r?\n|\r/g;
      while (m = newline.exec(child.text)) {
        let start = tr.mapping.slice(mapFrom).map(pos + 1 + offset + m.index);
        tr.replaceWith(start, start + 1, node.type.schema.linebreakReplacement.create());
      }
    }
  });
}
function replaceLinebreaks(tr, node, pos, mapFrom) {
  node.forEach((child, offset) => {
    if (child.type == child.type.schema.linebreakReplacement) {
      let start = tr.mapping.slice(mapFrom).map(pos + 1 + offset);
      tr.replaceWith(start, start + 1, node.type.schema.text("\n"));
    }
  });
}
function canChangeType(doc3, pos, type) {
  let $pos = doc3.resolve(pos), index = $pos.index();
  return $pos.parent.canReplaceWith(index, index + 1, type);
}
function setNodeMarkup(tr, pos, type, attrs, marks2) {
  let node = tr.doc.nodeAt(pos);
  if (!node)
    throw new RangeError("No node at given position");
  if (!type)
    type = node.type;
  let newNode = type.create(attrs, null, marks2 || node.marks);
  if (node.isLeaf)
    return tr.replaceWith(pos, pos + node.nodeSize, newNode);
  if (!type.validContent(node.content))
    throw new RangeError("Invalid content for node type " + type.name);
  tr.step(new ReplaceAroundStep(pos, pos + node.nodeSize, pos + 1, pos + node.nodeSize - 1, new Slice(Fragment.from(newNode), 0, 0), 1, true));
}
function canSplit(doc3, pos, depth = 1, typesAfter) {
  let $pos = doc3.resolve(pos), base2 = $pos.depth - depth;
  let innerType = typesAfter && typesAfter[typesAfter.length - 1] || $pos.parent;
  if (base2 < 0 || $pos.parent.type.spec.isolating || !$pos.parent.canReplace($pos.index(), $pos.parent.childCount) || !innerType.type.validContent($pos.parent.content.cutByIndex($pos.index(), $pos.parent.childCount)))
    return false;
  for (let d = $pos.depth - 1, i2 = depth - 2; d > base2; d--, i2--) {
    let node = $pos.node(d), index2 = $pos.index(d);
    if (node.type.spec.isolating)
      return false;
    let rest = node.content.cutByIndex(index2, node.childCount);
    let overrideChild = typesAfter && typesAfter[i2 + 1];
    if (overrideChild)
      rest = rest.replaceChild(0, overrideChild.type.create(overrideChild.attrs));
    let after = typesAfter && typesAfter[i2] || node;
    if (!node.canReplace(index2 + 1, node.childCount) || !after.type.validContent(rest))
      return false;
  }
  let index = $pos.indexAfter(base2);
  let baseType = typesAfter && typesAfter[0];
  return $pos.node(base2).canReplaceWith(index, index, baseType ? baseType.type : $pos.node(base2 + 1).type);
}
function split(tr, pos, depth = 1, typesAfter) {
  let $pos = tr.doc.resolve(pos), before = Fragment.empty, after = Fragment.empty;
  for (let d = $pos.depth, e = $pos.depth - depth, i2 = depth - 1; d > e; d--, i2--) {
    before = Fragment.from($pos.node(d).copy(before));
    let typeAfter = typesAfter && typesAfter[i2];
    after = Fragment.from(typeAfter ? typeAfter.type.create(typeAfter.attrs, after) : $pos.node(d).copy(after));
  }
  tr.step(new ReplaceStep(pos, pos, new Slice(before.append(after), depth, depth), true));
}
function canJoin(doc3, pos) {
  let $pos = doc3.resolve(pos), index = $pos.index();
  return joinable2($pos.nodeBefore, $pos.nodeAfter) && $pos.parent.canReplace(index, index + 1);
}
function canAppendWithSubstitutedLinebreaks(a, b) {
  if (!b.content.size)
    a.type.compatibleContent(b.type);
  let match = a.contentMatchAt(a.childCount);
  let { linebreakReplacement } = a.type.schema;
  for (let i2 = 0; i2 < b.childCount; i2++) {
    let child = b.child(i2);
    let type = child.type == linebreakReplacement ? a.type.schema.nodes.text : child.type;
    match = match.matchType(type);
    if (!match)
      return false;
    if (!a.type.allowsMarks(child.marks))
      return false;
  }
  return match.validEnd;
}
function joinable2(a, b) {
  return !!(a && b && !a.isLeaf && canAppendWithSubstitutedLinebreaks(a, b));
}
function join(tr, pos, depth) {
  let convertNewlines = null;
  let { linebreakReplacement } = tr.doc.type.schema;
  let $before = tr.doc.resolve(pos - depth), beforeType = $before.node().type;
  if (linebreakReplacement && beforeType.inlineContent) {
    let pre = beforeType.whitespace == "pre";
    let supportLinebreak = !!beforeType.contentMatch.matchType(linebreakReplacement);
    if (pre && !supportLinebreak)
      convertNewlines = false;
    else if (!pre && supportLinebreak)
      convertNewlines = true;
  }
  let mapFrom = tr.steps.length;
  if (convertNewlines === false) {
    let $after = tr.doc.resolve(pos + depth);
    replaceLinebreaks(tr, $after.node(), $after.before(), mapFrom);
  }
  if (beforeType.inlineContent)
    clearIncompatible(tr, pos + depth - 1, beforeType, $before.node().contentMatchAt($before.index()), convertNewlines == null);
  let mapping = tr.mapping.slice(mapFrom), start = mapping.map(pos - depth);
  tr.step(new ReplaceStep(start, mapping.map(pos + depth, -1), Slice.empty, true));
  if (convertNewlines === true) {
    let $full = tr.doc.resolve(start);
    replaceNewlines(tr, $full.node(), $full.before(), tr.steps.length);
  }
  return tr;
}
function insertPoint(doc3, pos, nodeType) {
  let $pos = doc3.resolve(pos);
  if ($pos.parent.canReplaceWith($pos.index(), $pos.index(), nodeType))
    return pos;
  if ($pos.parentOffset == 0)
    for (let d = $pos.depth - 1; d >= 0; d--) {
      let index = $pos.index(d);
      if ($pos.node(d).canReplaceWith(index, index, nodeType))
        return $pos.before(d + 1);
      if (index > 0)
        return null;
    }
  if ($pos.parentOffset == $pos.parent.content.size)
    for (let d = $pos.depth - 1; d >= 0; d--) {
      let index = $pos.indexAfter(d);
      if ($pos.node(d).canReplaceWith(index, index, nodeType))
        return $pos.after(d + 1);
      if (index < $pos.node(d).childCount)
        return null;
    }
  return null;
}
function dropPoint(doc3, pos, slice2) {
  let $pos = doc3.resolve(pos);
  if (!slice2.content.size)
    return pos;
  let content = slice2.content;
  for (let i2 = 0; i2 < slice2.openStart; i2++)
    content = content.firstChild.content;
  for (let pass2 = 1; pass2 <= (slice2.openStart == 0 && slice2.size ? 2 : 1); pass2++) {
    for (let d = $pos.depth; d >= 0; d--) {
      let bias = d == $pos.depth ? 0 : $pos.pos <= ($pos.start(d + 1) + $pos.end(d + 1)) / 2 ? -1 : 1;
      for (let attempt = 0; attempt < 2; attempt++) {
        if (attempt) {
          if (!bias)
            break;
          bias = -bias;
        }
        let insertPos = $pos.index(d) + (bias > 0 ? 1 : 0);
        let parent = $pos.node(d), fits2 = false;
        if (pass2 == 1) {
          fits2 = parent.canReplace(insertPos, insertPos, content);
        } else {
          let wrapping = parent.contentMatchAt(insertPos).findWrapping(content.firstChild.type);
          fits2 = wrapping && parent.canReplaceWith(insertPos, insertPos, wrapping[0]);
        }
        if (fits2)
          return bias == 0 ? $pos.pos : bias < 0 ? $pos.before(d + 1) : $pos.after(d + 1);
      }
    }
  }
  return null;
}
function replaceStep(doc3, from2, to = from2, slice2 = Slice.empty) {
  if (from2 == to && !slice2.size)
    return null;
  let $from = doc3.resolve(from2), $to = doc3.resolve(to);
  if (fitsTrivially($from, $to, slice2))
    return new ReplaceStep(from2, to, slice2);
  return new Fitter($from, $to, slice2).fit();
}
function fitsTrivially($from, $to, slice2) {
  return !slice2.openStart && !slice2.openEnd && $from.start() == $to.start() && $from.parent.canReplace($from.index(), $to.index(), slice2.content);
}
var Fitter = class {
  constructor($from, $to, unplaced) {
    this.$from = $from;
    this.$to = $to;
    this.unplaced = unplaced;
    this.frontier = [];
    this.placed = Fragment.empty;
    for (let i2 = 0; i2 <= $from.depth; i2++) {
      let node = $from.node(i2);
      this.frontier.push({
        type: node.type,
        match: node.contentMatchAt($from.indexAfter(i2))
      });
    }
    for (let i2 = $from.depth; i2 > 0; i2--)
      this.placed = Fragment.from($from.node(i2).copy(this.placed));
  }
  get depth() {
    return this.frontier.length - 1;
  }
  fit() {
    while (this.unplaced.size) {
      let fit = this.findFittable();
      if (fit)
        this.placeNodes(fit);
      else
        this.openMore() || this.dropNode();
    }
    let moveInline = this.mustMoveInline(), placedSize = this.placed.size - this.depth - this.$from.depth;
    let $from = this.$from, $to = this.close(moveInline < 0 ? this.$to : $from.doc.resolve(moveInline));
    if (!$to)
      return null;
    let content = this.placed, openStart = $from.depth, openEnd = $to.depth;
    while (openStart && openEnd && content.childCount == 1) {
      content = content.firstChild.content;
      openStart--;
      openEnd--;
    }
    let slice2 = new Slice(content, openStart, openEnd);
    if (moveInline > -1)
      return new ReplaceAroundStep($from.pos, moveInline, this.$to.pos, this.$to.end(), slice2, placedSize);
    if (slice2.size || $from.pos != this.$to.pos)
      return new ReplaceStep($from.pos, $to.pos, slice2);
    return null;
  }
  // Find a position on the start spine of `this.unplaced` that has
  // content that can be moved somewhere on the frontier. Returns two
  // depths, one for the slice and one for the frontier.
  findFittable() {
    let startDepth = this.unplaced.openStart;
    for (let cur = this.unplaced.content, d = 0, openEnd = this.unplaced.openEnd; d < startDepth; d++) {
      let node = cur.firstChild;
      if (cur.childCount > 1)
        openEnd = 0;
      if (node.type.spec.isolating && openEnd <= d) {
        startDepth = d;
        break;
      }
      cur = node.content;
    }
    for (let pass2 = 1; pass2 <= 2; pass2++) {
      for (let sliceDepth = pass2 == 1 ? startDepth : this.unplaced.openStart; sliceDepth >= 0; sliceDepth--) {
        let fragment, parent = null;
        if (sliceDepth) {
          parent = contentAt(this.unplaced.content, sliceDepth - 1).firstChild;
          fragment = parent.content;
        } else {
          fragment = this.unplaced.content;
        }
        let first = fragment.firstChild;
        for (let frontierDepth = this.depth; frontierDepth >= 0; frontierDepth--) {
          let { type, match } = this.frontier[frontierDepth], wrap2, inject = null;
          if (pass2 == 1 && (first ? match.matchType(first.type) || (inject = match.fillBefore(Fragment.from(first), false)) : parent && type.compatibleContent(parent.type)))
            return { sliceDepth, frontierDepth, parent, inject };
          else if (pass2 == 2 && first && (wrap2 = match.findWrapping(first.type)))
            return { sliceDepth, frontierDepth, parent, wrap: wrap2 };
          if (parent && match.matchType(parent.type))
            break;
        }
      }
    }
  }
  openMore() {
    let { content, openStart, openEnd } = this.unplaced;
    if (maxOpen(content, -1) <= openStart)
      return false;
    if (this.unplaced.size > 1 && maxOpen(content, 1) > openEnd)
      openEnd++;
    this.unplaced = new Slice(content, openStart + 1, openEnd);
    return true;
  }
  dropNode() {
    let { content, openStart, openEnd } = this.unplaced;
    let inner = contentAt(content, openStart);
    if (inner.childCount <= 1 && openStart > 0) {
      let openAtEnd = content.size - openStart <= openStart + inner.size;
      this.unplaced = new Slice(dropFromFragment(content, openStart - 1, 1), openStart - 1, openAtEnd ? openStart - 1 : openEnd);
    } else {
      this.unplaced = new Slice(dropFromFragment(content, openStart, 1), openStart, openEnd);
    }
  }
  // Move content from the unplaced slice at `sliceDepth` to the
  // frontier node at `frontierDepth`. Close that frontier node when
  // applicable.
  placeNodes({ sliceDepth, frontierDepth, parent, inject, wrap: wrap2 }) {
    while (this.depth > frontierDepth)
      this.closeFrontierNode();
    if (wrap2)
      for (let i2 = 0; i2 < wrap2.length; i2++)
        this.openFrontierNode(wrap2[i2]);
    let slice2 = this.unplaced, fragment = parent ? parent.content : slice2.content;
    let openStart = slice2.openStart - sliceDepth;
    let taken = 0, add2 = [];
    let { match, type } = this.frontier[frontierDepth];
    if (inject) {
      for (let i2 = 0; i2 < inject.childCount; i2++)
        add2.push(inject.child(i2));
      match = match.matchFragment(inject);
    }
    let openEndCount = fragment.size + sliceDepth - (slice2.content.size - slice2.openEnd);
    while (taken < fragment.childCount) {
      let next3 = fragment.child(taken), matches2 = match.matchType(next3.type);
      if (!matches2)
        break;
      taken++;
      if (taken > 1 || openStart == 0 || next3.content.size) {
        match = matches2;
        add2.push(closeNodeStart(next3.mark(type.allowedMarks(next3.marks)), taken == 1 ? openStart : 0, taken == fragment.childCount ? openEndCount : -1));
      }
    }
    let toEnd = taken == fragment.childCount;
    if (!toEnd)
      openEndCount = -1;
    this.placed = addToFragment(this.placed, frontierDepth, Fragment.from(add2));
    this.frontier[frontierDepth].match = match;
    if (toEnd && openEndCount < 0 && parent && parent.type == this.frontier[this.depth].type && this.frontier.length > 1)
      this.closeFrontierNode();
    for (let i2 = 0, cur = add2[add2.length - 1]; cur && i2 < openEndCount; i2++) {
      this.frontier.push({ type: cur.type, match: cur.contentMatchAt(cur.childCount) });
      cur = cur.lastChild;
    }
    this.unplaced = !toEnd ? new Slice(dropFromFragment(slice2.content, sliceDepth, taken), sliceDepth, slice2.openEnd) : sliceDepth == 0 ? Slice.empty : new Slice(dropFromFragment(slice2.content, sliceDepth - 1, 1), sliceDepth - 1, openEndCount < 0 ? slice2.openEnd : sliceDepth - 1);
  }
  mustMoveInline() {
    if (!this.$to.parent.isTextblock)
      return -1;
    let top = this.frontier[this.depth], level;
    if (!top.type.isTextblock || !contentAfterFits(this.$to, this.$to.depth, top.type, top.match, false) || this.$to.depth == this.depth && (level = this.findCloseLevel(this.$to)) && level.depth == this.depth)
      return -1;
    let { depth } = this.$to, after = this.$to.after(depth);
    while (depth > 1 && after == this.$to.end(--depth))
      ++after;
    return after;
  }
  findCloseLevel($to) {
    scan: for (let i2 = Math.min(this.depth, $to.depth); i2 >= 0; i2--) {
      let { match, type } = this.frontier[i2];
      let dropInner = i2 < $to.depth && $to.end(i2 + 1) == $to.pos + ($to.depth - (i2 + 1));
      let fit = contentAfterFits($to, i2, type, match, dropInner);
      if (!fit)
        continue;
      for (let d = i2 - 1; d >= 0; d--) {
        let { match: match2, type: type2 } = this.frontier[d];
        let matches2 = contentAfterFits($to, d, type2, match2, true);
        if (!matches2 || matches2.childCount)
          continue scan;
      }
      return { depth: i2, fit, move: dropInner ? $to.doc.resolve($to.after(i2 + 1)) : $to };
    }
  }
  close($to) {
    let close2 = this.findCloseLevel($to);
    if (!close2)
      return null;
    while (this.depth > close2.depth)
      this.closeFrontierNode();
    if (close2.fit.childCount)
      this.placed = addToFragment(this.placed, close2.depth, close2.fit);
    $to = close2.move;
    for (let d = close2.depth + 1; d <= $to.depth; d++) {
      let node = $to.node(d), add2 = node.type.contentMatch.fillBefore(node.content, true, $to.index(d));
      this.openFrontierNode(node.type, node.attrs, add2);
    }
    return $to;
  }
  openFrontierNode(type, attrs = null, content) {
    let top = this.frontier[this.depth];
    top.match = top.match.matchType(type);
    this.placed = addToFragment(this.placed, this.depth, Fragment.from(type.create(attrs, content)));
    this.frontier.push({ type, match: type.contentMatch });
  }
  closeFrontierNode() {
    let open = this.frontier.pop();
    let add2 = open.match.fillBefore(Fragment.empty, true);
    if (add2.childCount)
      this.placed = addToFragment(this.placed, this.frontier.length, add2);
  }
};
function dropFromFragment(fragment, depth, count3) {
  if (depth == 0)
    return fragment.cutByIndex(count3, fragment.childCount);
  return fragment.replaceChild(0, fragment.firstChild.copy(dropFromFragment(fragment.firstChild.content, depth - 1, count3)));
}
function addToFragment(fragment, depth, content) {
  if (depth == 0)
    return fragment.append(content);
  return fragment.replaceChild(fragment.childCount - 1, fragment.lastChild.copy(addToFragment(fragment.lastChild.content, depth - 1, content)));
}
function contentAt(fragment, depth) {
  for (let i2 = 0; i2 < depth; i2++)
    fragment = fragment.firstChild.content;
  return fragment;
}
function closeNodeStart(node, openStart, openEnd) {
  if (openStart <= 0)
    return node;
  let frag = node.content;
  if (openStart > 1)
    frag = frag.replaceChild(0, closeNodeStart(frag.firstChild, openStart - 1, frag.childCount == 1 ? openEnd - 1 : 0));
  if (openStart > 0) {
    frag = node.type.contentMatch.fillBefore(frag).append(frag);
    if (openEnd <= 0)
      frag = frag.append(node.type.contentMatch.matchFragment(frag).fillBefore(Fragment.empty, true));
  }
  return node.copy(frag);
}
function contentAfterFits($to, depth, type, match, open) {
  let node = $to.node(depth), index = open ? $to.indexAfter(depth) : $to.index(depth);
  if (index == node.childCount && !type.compatibleContent(node.type))
    return null;
  let fit = match.fillBefore(node.content, true, index);
  return fit && !invalidMarks(type, node.content, index) ? fit : null;
}
function invalidMarks(type, fragment, start) {
  for (let i2 = start; i2 < fragment.childCount; i2++)
    if (!type.allowsMarks(fragment.child(i2).marks))
      return true;
  return false;
}
function definesContent(type) {
  return type.spec.defining || type.spec.definingForContent;
}
function maxOpen(frag, side) {
  for (let count3 = 0; ; count3++) {
    let ch = side < 0 ? frag.firstChild : frag.lastChild;
    if (!ch || ch.isAtom)
      return count3;
    frag = ch.content;
  }
}
function replaceRange(tr, from2, to, slice2) {
  if (!slice2.size)
    return tr.deleteRange(from2, to);
  let $from = tr.doc.resolve(from2), $to = tr.doc.resolve(to);
  if (fitsTrivially($from, $to, slice2))
    return tr.step(new ReplaceStep(from2, to, slice2));
  let targetDepths = coveredDepths($from, $to);
  if (targetDepths[targetDepths.length - 1] == 0)
    targetDepths.pop();
  let preferredTarget = -($from.depth + 1);
  targetDepths.unshift(preferredTarget);
  for (let d = $from.depth, pos = $from.pos - 1; d > 0; d--, pos--) {
    let spec = $from.node(d).type.spec;
    if (spec.defining || spec.definingAsContext || spec.isolating)
      break;
    if (targetDepths.indexOf(d) > -1)
      preferredTarget = d;
    else if ($from.before(d) == pos)
      targetDepths.splice(1, 0, -d);
  }
  let preferredTargetIndex = targetDepths.indexOf(preferredTarget);
  let leftNodes = [], preferredDepth = slice2.openStart;
  for (let content = slice2.content, i2 = 0; ; i2++) {
    let node = content.firstChild;
    leftNodes.push(node);
    if (i2 == slice2.openStart)
      break;
    content = node.content;
  }
  for (let d = preferredDepth - 1; d >= 0; d--) {
    let leftNode = leftNodes[d], def = definesContent(leftNode.type);
    if (def && !leftNode.sameMarkup($from.node(Math.abs(preferredTarget) - 1)))
      preferredDepth = d;
    else if (def || !leftNode.type.isTextblock)
      break;
  }
  for (let j = slice2.openStart; j >= 0; j--) {
    let openDepth = (j + preferredDepth + 1) % (slice2.openStart + 1);
    let insert = leftNodes[openDepth];
    if (!insert)
      continue;
    for (let i2 = 0; i2 < targetDepths.length; i2++) {
      let targetDepth = targetDepths[(i2 + preferredTargetIndex) % targetDepths.length], expand = true;
      if (targetDepth < 0) {
        expand = false;
        targetDepth = -targetDepth;
      }
      let parent = $from.node(targetDepth - 1), index = $from.index(targetDepth - 1);
      if (parent.canReplaceWith(index, index, insert.type, insert.marks))
        return tr.replace($from.before(targetDepth), expand ? $to.after(targetDepth) : to, new Slice(closeFragment(slice2.content, 0, slice2.openStart, openDepth), openDepth, slice2.openEnd));
    }
  }
  let startSteps = tr.steps.length;
  for (let i2 = targetDepths.length - 1; i2 >= 0; i2--) {
    tr.replace(from2, to, slice2);
    if (tr.steps.length > startSteps)
      break;
    let depth = targetDepths[i2];
    if (depth < 0)
      continue;
    from2 = $from.before(depth);
    to = $to.after(depth);
  }
}
function closeFragment(fragment, depth, oldOpen, newOpen, parent) {
  if (depth < oldOpen) {
    let first = fragment.firstChild;
    fragment = fragment.replaceChild(0, first.copy(closeFragment(first.content, depth + 1, oldOpen, newOpen, first)));
  }
  if (depth > newOpen) {
    let match = parent.contentMatchAt(0);
    let start = match.fillBefore(fragment).append(fragment);
    fragment = start.append(match.matchFragment(start).fillBefore(Fragment.empty, true));
  }
  return fragment;
}
function replaceRangeWith(tr, from2, to, node) {
  if (!node.isInline && from2 == to && tr.doc.resolve(from2).parent.content.size) {
    let point2 = insertPoint(tr.doc, from2, node.type);
    if (point2 != null)
      from2 = to = point2;
  }
  tr.replaceRange(from2, to, new Slice(Fragment.from(node), 0, 0));
}
function deleteRange(tr, from2, to) {
  let $from = tr.doc.resolve(from2), $to = tr.doc.resolve(to);
  if ($from.parent.isTextblock && $to.parent.isTextblock && $from.start() != $to.start() && $from.parentOffset == 0 && $to.parentOffset == 0) {
    let shared = $from.sharedDepth(to), isolated = false;
    for (let d = $from.depth; d > shared; d--)
      if ($from.node(d).type.spec.isolating)
        isolated = true;
    for (let d = $to.depth; d > shared; d--)
      if ($to.node(d).type.spec.isolating)
        isolated = true;
    if (!isolated) {
      for (let d = $from.depth; d > 0 && from2 == $from.start(d); d--)
        from2 = $from.before(d);
      for (let d = $to.depth; d > 0 && to == $to.start(d); d--)
        to = $to.before(d);
      $from = tr.doc.resolve(from2);
      $to = tr.doc.resolve(to);
    }
  }
  let covered = coveredDepths($from, $to);
  for (let i2 = 0; i2 < covered.length; i2++) {
    let depth = covered[i2], last = i2 == covered.length - 1;
    if (last && depth == 0 || $from.node(depth).type.contentMatch.validEnd)
      return tr.delete($from.start(depth), $to.end(depth));
    if (depth > 0 && (last || $from.node(depth - 1).canReplace($from.index(depth - 1), $to.indexAfter(depth - 1))))
      return tr.delete($from.before(depth), $to.after(depth));
  }
  for (let d = 1; d <= $from.depth && d <= $to.depth; d++) {
    if (from2 - $from.start(d) == $from.depth - d && to > $from.end(d) && $to.end(d) - to != $to.depth - d && $from.start(d - 1) == $to.start(d - 1) && $from.node(d - 1).canReplace($from.index(d - 1), $to.index(d - 1)))
      return tr.delete($from.before(d), to);
  }
  tr.delete(from2, to);
}
function coveredDepths($from, $to) {
  let result = [], minDepth = Math.min($from.depth, $to.depth);
  for (let d = minDepth; d >= 0; d--) {
    let start = $from.start(d);
    if (start < $from.pos - ($from.depth - d) || $to.end(d) > $to.pos + ($to.depth - d) || $from.node(d).type.spec.isolating || $to.node(d).type.spec.isolating)
      break;
    if (start == $to.start(d) || d == $from.depth && d == $to.depth && $from.parent.inlineContent && $to.parent.inlineContent && d && $to.start(d - 1) == start - 1)
      result.push(d);
  }
  return result;
}
var AttrStep = class _AttrStep extends Step {
  /**
  Construct an attribute step.
  */
  constructor(pos, attr, value) {
    super();
    this.pos = pos;
    this.attr = attr;
    this.value = value;
  }
  apply(doc3) {
    let node = doc3.nodeAt(this.pos);
    if (!node)
      return StepResult.fail("No node at attribute step's position");
    let attrs = /* @__PURE__ */ Object.create(null);
    for (let name in node.attrs)
      attrs[name] = node.attrs[name];
    attrs[this.attr] = this.value;
    let updated = node.type.create(attrs, null, node.marks);
    return StepResult.fromReplace(doc3, this.pos, this.pos + 1, new Slice(Fragment.from(updated), 0, node.isLeaf ? 0 : 1));
  }
  getMap() {
    return StepMap.empty;
  }
  invert(doc3) {
    return new _AttrStep(this.pos, this.attr, doc3.nodeAt(this.pos).attrs[this.attr]);
  }
  map(mapping) {
    let pos = mapping.mapResult(this.pos, 1);
    return pos.deletedAfter ? null : new _AttrStep(pos.pos, this.attr, this.value);
  }
  toJSON() {
    return { stepType: "attr", pos: this.pos, attr: this.attr, value: this.value };
  }
  static fromJSON(schema2, json2) {
    if (typeof json2.pos != "number" || typeof json2.attr != "string")
      throw new RangeError("Invalid input for AttrStep.fromJSON");
    return new _AttrStep(json2.pos, json2.attr, json2.value);
  }
};
Step.jsonID("attr", AttrStep);
var DocAttrStep = class _DocAttrStep extends Step {
  /**
  Construct an attribute step.
  */
  constructor(attr, value) {
    super();
    this.attr = attr;
    this.value = value;
  }
  apply(doc3) {
    let attrs = /* @__PURE__ */ Object.create(null);
    for (let name in doc3.attrs)
      attrs[name] = doc3.attrs[name];
    attrs[this.attr] = this.value;
    let updated = doc3.type.create(attrs, doc3.content, doc3.marks);
    return StepResult.ok(updated);
  }
  getMap() {
    return StepMap.empty;
  }
  invert(doc3) {
    return new _DocAttrStep(this.attr, doc3.attrs[this.attr]);
  }
  map(mapping) {
    return this;
  }
  toJSON() {
    return { stepType: "docAttr", attr: this.attr, value: this.value };
  }
  static fromJSON(schema2, json2) {
    if (typeof json2.attr != "string")
      throw new RangeError("Invalid input for DocAttrStep.fromJSON");
    return new _DocAttrStep(json2.attr, json2.value);
  }
};
Step.jsonID("docAttr", DocAttrStep);
var TransformError = class extends Error {
};
TransformError = function TransformError2(message) {
  let err = Error.call(this, message);
  err.__proto__ = TransformError2.prototype;
  return err;
};
TransformError.prototype = Object.create(Error.prototype);
TransformError.prototype.constructor = TransformError;
TransformError.prototype.name = "TransformError";
var Transform = class {
  /**
  Create a transform that starts with the given document.
  */
  constructor(doc3) {
    this.doc = doc3;
    this.steps = [];
    this.docs = [];
    this.mapping = new Mapping();
  }
  /**
  The starting document.
  */
  get before() {
    return this.docs.length ? this.docs[0] : this.doc;
  }
  /**
  Apply a new step in this transform, saving the result. Throws an
  error when the step fails.
  */
  step(step2) {
    let result = this.maybeStep(step2);
    if (result.failed)
      throw new TransformError(result.failed);
    return this;
  }
  /**
  Try to apply a step in this transformation, ignoring it if it
  fails. Returns the step result.
  */
  maybeStep(step2) {
    let result = step2.apply(this.doc);
    if (!result.failed)
      this.addStep(step2, result.doc);
    return result;
  }
  /**
  True when the document has been changed (when there are any
  steps).
  */
  get docChanged() {
    return this.steps.length > 0;
  }
  /**
  Return a single range, in post-transform document positions,
  that covers all content changed by this transform. Returns null
  if no replacements are made. Note that this will ignore changes
  that add/remove marks without replacing the underlying content.
  */
  changedRange() {
    let from2 = 1e9, to = -1e9;
    for (let i2 = 0; i2 < this.mapping.maps.length; i2++) {
      let map2 = this.mapping.maps[i2];
      if (i2) {
        from2 = map2.map(from2, 1);
        to = map2.map(to, -1);
      }
      map2.forEach((_f, _t, fromB, toB) => {
        from2 = Math.min(from2, fromB);
        to = Math.max(to, toB);
      });
    }
    return from2 == 1e9 ? null : { from: from2, to };
  }
  /**
  @internal
  */
  addStep(step2, doc3) {
    this.docs.push(this.doc);
    this.steps.push(step2);
    this.mapping.appendMap(step2.getMap());
    this.doc = doc3;
  }
  /**
  Replace the part of the document between `from` and `to` with the
  given `slice`.
  */
  replace(from2, to = from2, slice2 = Slice.empty) {
    let step2 = replaceStep(this.doc, from2, to, slice2);
    if (step2)
      this.step(step2);
    return this;
  }
  /**
  Replace the given range with the given content, which may be a
  fragment, node, or array of nodes.
  */
  replaceWith(from2, to, content) {
    return this.replace(from2, to, new Slice(Fragment.from(content), 0, 0));
  }
  /**
  Delete the content between the given positions.
  */
  delete(from2, to) {
    return this.replace(from2, to, Slice.empty);
  }
  /**
  Insert the given content at the given position.
  */
  insert(pos, content) {
    return this.replaceWith(pos, pos, content);
  }
  /**
  Replace a range of the document with a given slice, using
  `from`, `to`, and the slice's
  [`openStart`](https://prosemirror.net/docs/ref/#model.Slice.openStart) property as hints, rather
  than fixed start and end points. This method may grow the
  replaced area or close open nodes in the slice in order to get a
  fit that is more in line with WYSIWYG expectations, by dropping
  fully covered parent nodes of the replaced region when they are
  marked [non-defining as
  context](https://prosemirror.net/docs/ref/#model.NodeSpec.definingAsContext), or including an
  open parent node from the slice that _is_ marked as [defining
  its content](https://prosemirror.net/docs/ref/#model.NodeSpec.definingForContent).
  
  This is the method, for example, to handle paste. The similar
  [`replace`](https://prosemirror.net/docs/ref/#transform.Transform.replace) method is a more
  primitive tool which will _not_ move the start and end of its given
  range, and is useful in situations where you need more precise
  control over what happens.
  */
  replaceRange(from2, to, slice2) {
    replaceRange(this, from2, to, slice2);
    return this;
  }
  /**
  Replace the given range with a node, but use `from` and `to` as
  hints, rather than precise positions. When from and to are the same
  and are at the start or end of a parent node in which the given
  node doesn't fit, this method may _move_ them out towards a parent
  that does allow the given node to be placed. When the given range
  completely covers a parent node, this method may completely replace
  that parent node.
  */
  replaceRangeWith(from2, to, node) {
    replaceRangeWith(this, from2, to, node);
    return this;
  }
  /**
  Delete the given range, expanding it to cover fully covered
  parent nodes until a valid replace is found.
  */
  deleteRange(from2, to) {
    deleteRange(this, from2, to);
    return this;
  }
  /**
  Split the content in the given range off from its parent, if there
  is sibling content before or after it, and move it up the tree to
  the depth specified by `target`. You'll probably want to use
  [`liftTarget`](https://prosemirror.net/docs/ref/#transform.liftTarget) to compute `target`, to make
  sure the lift is valid.
  */
  lift(range, target2) {
    lift(this, range, target2);
    return this;
  }
  /**
  Join the blocks around the given position. If depth is 2, their
  last and first siblings are also joined, and so on.
  */
  join(pos, depth = 1) {
    join(this, pos, depth);
    return this;
  }
  /**
  Wrap the given [range](https://prosemirror.net/docs/ref/#model.NodeRange) in the given set of wrappers.
  The wrappers are assumed to be valid in this position, and should
  probably be computed with [`findWrapping`](https://prosemirror.net/docs/ref/#transform.findWrapping).
  */
  wrap(range, wrappers) {
    wrap(this, range, wrappers);
    return this;
  }
  /**
  Set the type of all textblocks (partly) between `from` and `to` to
  the given node type with the given attributes.
  */
  setBlockType(from2, to = from2, type, attrs = null) {
    setBlockType(this, from2, to, type, attrs);
    return this;
  }
  /**
  Change the type, attributes, and/or marks of the node at `pos`.
  When `type` isn't given, the existing node type is preserved,
  */
  setNodeMarkup(pos, type, attrs = null, marks2) {
    setNodeMarkup(this, pos, type, attrs, marks2);
    return this;
  }
  /**
  Set a single attribute on a given node to a new value.
  The `pos` addresses the document content. Use `setDocAttribute`
  to set attributes on the document itself.
  */
  setNodeAttribute(pos, attr, value) {
    this.step(new AttrStep(pos, attr, value));
    return this;
  }
  /**
  Set a single attribute on the document to a new value.
  */
  setDocAttribute(attr, value) {
    this.step(new DocAttrStep(attr, value));
    return this;
  }
  /**
  Add a mark to the node at position `pos`.
  */
  addNodeMark(pos, mark2) {
    this.step(new AddNodeMarkStep(pos, mark2));
    return this;
  }
  /**
  Remove a mark (or all marks of the given type) from the node at
  position `pos`.
  */
  removeNodeMark(pos, mark2) {
    let node = this.doc.nodeAt(pos);
    if (!node)
      throw new RangeError("No node at position " + pos);
    if (mark2 instanceof Mark) {
      if (mark2.isInSet(node.marks))
        this.step(new RemoveNodeMarkStep(pos, mark2));
    } else {
      let set3 = node.marks, found2, steps = [];
      while (found2 = mark2.isInSet(set3)) {
        steps.push(new RemoveNodeMarkStep(pos, found2));
        set3 = found2.removeFromSet(set3);
      }
      for (let i2 = steps.length - 1; i2 >= 0; i2--)
        this.step(steps[i2]);
    }
    return this;
  }
  /**
  Split the node at the given position, and optionally, if `depth` is
  greater than one, any number of nodes above that. By default, the
  parts split off will inherit the node type of the original node.
  This can be changed by passing an array of types and attributes to
  use after the split (with the outermost nodes coming first).
  */
  split(pos, depth = 1, typesAfter) {
    split(this, pos, depth, typesAfter);
    return this;
  }
  /**
  Add the given mark to the inline content between `from` and `to`.
  */
  addMark(from2, to, mark2) {
    addMark(this, from2, to, mark2);
    return this;
  }
  /**
  Remove marks from inline nodes between `from` and `to`. When
  `mark` is a single mark, remove precisely that mark. When it is
  a mark type, remove all marks of that type. When it is null,
  remove all marks of any type.
  */
  removeMark(from2, to, mark2) {
    removeMark(this, from2, to, mark2);
    return this;
  }
  /**
  Removes all marks and nodes from the content of the node at
  `pos` that don't match the given new parent node type. Accepts
  an optional starting [content match](https://prosemirror.net/docs/ref/#model.ContentMatch) as
  third argument.
  */
  clearIncompatible(pos, parentType, match) {
    clearIncompatible(this, pos, parentType, match);
    return this;
  }
};

// node_modules/prosemirror-state/dist/index.js
var classesById = /* @__PURE__ */ Object.create(null);
var Selection = class {
  /**
  Initialize a selection with the head and anchor and ranges. If no
  ranges are given, constructs a single range across `$anchor` and
  `$head`.
  */
  constructor($anchor, $head, ranges) {
    this.$anchor = $anchor;
    this.$head = $head;
    this.ranges = ranges || [new SelectionRange($anchor.min($head), $anchor.max($head))];
  }
  /**
  The selection's anchor, as an unresolved position.
  */
  get anchor() {
    return this.$anchor.pos;
  }
  /**
  The selection's head.
  */
  get head() {
    return this.$head.pos;
  }
  /**
  The lower bound of the selection's main range.
  */
  get from() {
    return this.$from.pos;
  }
  /**
  The upper bound of the selection's main range.
  */
  get to() {
    return this.$to.pos;
  }
  /**
  The resolved lower  bound of the selection's main range.
  */
  get $from() {
    return this.ranges[0].$from;
  }
  /**
  The resolved upper bound of the selection's main range.
  */
  get $to() {
    return this.ranges[0].$to;
  }
  /**
  Indicates whether the selection contains any content.
  */
  get empty() {
    let ranges = this.ranges;
    for (let i2 = 0; i2 < ranges.length; i2++)
      if (ranges[i2].$from.pos != ranges[i2].$to.pos)
        return false;
    return true;
  }
  /**
  Get the content of this selection as a slice.
  */
  content() {
    return this.$from.doc.slice(this.from, this.to, true);
  }
  /**
  Replace the selection with a slice or, if no slice is given,
  delete the selection. Will append to the given transaction.
  */
  replace(tr, content = Slice.empty) {
    let lastNode = content.content.lastChild, lastParent = null;
    for (let i2 = 0; i2 < content.openEnd; i2++) {
      lastParent = lastNode;
      lastNode = lastNode.lastChild;
    }
    let mapFrom = tr.steps.length, ranges = this.ranges;
    for (let i2 = 0; i2 < ranges.length; i2++) {
      let { $from, $to } = ranges[i2], mapping = tr.mapping.slice(mapFrom);
      tr.replaceRange(mapping.map($from.pos), mapping.map($to.pos), i2 ? Slice.empty : content);
      if (i2 == 0)
        selectionToInsertionEnd(tr, mapFrom, (lastNode ? lastNode.isInline : lastParent && lastParent.isTextblock) ? -1 : 1);
    }
  }
  /**
  Replace the selection with the given node, appending the changes
  to the given transaction.
  */
  replaceWith(tr, node) {
    let mapFrom = tr.steps.length, ranges = this.ranges;
    for (let i2 = 0; i2 < ranges.length; i2++) {
      let { $from, $to } = ranges[i2], mapping = tr.mapping.slice(mapFrom);
      let from2 = mapping.map($from.pos), to = mapping.map($to.pos);
      if (i2) {
        tr.deleteRange(from2, to);
      } else {
        tr.replaceRangeWith(from2, to, node);
        selectionToInsertionEnd(tr, mapFrom, node.isInline ? -1 : 1);
      }
    }
  }
  /**
  Find a valid cursor or leaf node selection starting at the given
  position and searching back if `dir` is negative, and forward if
  positive. When `textOnly` is true, only consider cursor
  selections. Will return null when no valid selection position is
  found.
  */
  static findFrom($pos, dir, textOnly = false) {
    let inner = $pos.parent.inlineContent ? new TextSelection($pos) : findSelectionIn($pos.node(0), $pos.parent, $pos.pos, $pos.index(), dir, textOnly);
    if (inner)
      return inner;
    for (let depth = $pos.depth - 1; depth >= 0; depth--) {
      let found2 = dir < 0 ? findSelectionIn($pos.node(0), $pos.node(depth), $pos.before(depth + 1), $pos.index(depth), dir, textOnly) : findSelectionIn($pos.node(0), $pos.node(depth), $pos.after(depth + 1), $pos.index(depth) + 1, dir, textOnly);
      if (found2)
        return found2;
    }
    return null;
  }
  /**
  Find a valid cursor or leaf node selection near the given
  position. Searches forward first by default, but if `bias` is
  negative, it will search backwards first.
  */
  static near($pos, bias = 1) {
    return this.findFrom($pos, bias) || this.findFrom($pos, -bias) || new AllSelection($pos.node(0));
  }
  /**
  Find the cursor or leaf node selection closest to the start of
  the given document. Will return an
  [`AllSelection`](https://prosemirror.net/docs/ref/#state.AllSelection) if no valid position
  exists.
  */
  static atStart(doc3) {
    return findSelectionIn(doc3, doc3, 0, 0, 1) || new AllSelection(doc3);
  }
  /**
  Find the cursor or leaf node selection closest to the end of the
  given document.
  */
  static atEnd(doc3) {
    return findSelectionIn(doc3, doc3, doc3.content.size, doc3.childCount, -1) || new AllSelection(doc3);
  }
  /**
  Deserialize the JSON representation of a selection. Must be
  implemented for custom classes (as a static class method).
  */
  static fromJSON(doc3, json2) {
    if (!json2 || !json2.type)
      throw new RangeError("Invalid input for Selection.fromJSON");
    let cls = classesById[json2.type];
    if (!cls)
      throw new RangeError(`No selection type ${json2.type} defined`);
    return cls.fromJSON(doc3, json2);
  }
  /**
  To be able to deserialize selections from JSON, custom selection
  classes must register themselves with an ID string, so that they
  can be disambiguated. Try to pick something that's unlikely to
  clash with classes from other modules.
  */
  static jsonID(id2, selectionClass) {
    if (id2 in classesById)
      throw new RangeError("Duplicate use of selection JSON ID " + id2);
    classesById[id2] = selectionClass;
    selectionClass.prototype.jsonID = id2;
    return selectionClass;
  }
  /**
  Get a [bookmark](https://prosemirror.net/docs/ref/#state.SelectionBookmark) for this selection,
  which is a value that can be mapped without having access to a
  current document, and later resolved to a real selection for a
  given document again. (This is used mostly by the history to
  track and restore old selections.) The default implementation of
  this method just converts the selection to a text selection and
  returns the bookmark for that.
  */
  getBookmark() {
    return TextSelection.between(this.$anchor, this.$head).getBookmark();
  }
};
Selection.prototype.visible = true;
var SelectionRange = class {
  /**
  Create a range.
  */
  constructor($from, $to) {
    this.$from = $from;
    this.$to = $to;
  }
};
var warnedAboutTextSelection = false;
function checkTextSelection($pos) {
  if (!warnedAboutTextSelection && !$pos.parent.inlineContent) {
    warnedAboutTextSelection = true;
    console["warn"]("TextSelection endpoint not pointing into a node with inline content (" + $pos.parent.type.name + ")");
  }
}
var TextSelection = class _TextSelection extends Selection {
  /**
  Construct a text selection between the given points.
  */
  constructor($anchor, $head = $anchor) {
    checkTextSelection($anchor);
    checkTextSelection($head);
    super($anchor, $head);
  }
  /**
  Returns a resolved position if this is a cursor selection (an
  empty text selection), and null otherwise.
  */
  get $cursor() {
    return this.$anchor.pos == this.$head.pos ? this.$head : null;
  }
  map(doc3, mapping) {
    let $head = doc3.resolve(mapping.map(this.head));
    if (!$head.parent.inlineContent)
      return Selection.near($head);
    let $anchor = doc3.resolve(mapping.map(this.anchor));
    return new _TextSelection($anchor.parent.inlineContent ? $anchor : $head, $head);
  }
  replace(tr, content = Slice.empty) {
    super.replace(tr, content);
    if (content == Slice.empty) {
      let marks2 = this.$from.marksAcross(this.$to);
      if (marks2)
        tr.ensureMarks(marks2);
    }
  }
  eq(other) {
    return other instanceof _TextSelection && other.anchor == this.anchor && other.head == this.head;
  }
  getBookmark() {
    return new TextBookmark(this.anchor, this.head);
  }
  toJSON() {
    return { type: "text", anchor: this.anchor, head: this.head };
  }
  /**
  @internal
  */
  static fromJSON(doc3, json2) {
    if (typeof json2.anchor != "number" || typeof json2.head != "number")
      throw new RangeError("Invalid input for TextSelection.fromJSON");
    return new _TextSelection(doc3.resolve(json2.anchor), doc3.resolve(json2.head));
  }
  /**
  Create a text selection from non-resolved positions.
  */
  static create(doc3, anchor, head = anchor) {
    let $anchor = doc3.resolve(anchor);
    return new this($anchor, head == anchor ? $anchor : doc3.resolve(head));
  }
  /**
  Return a text selection that spans the given positions or, if
  they aren't text positions, find a text selection near them.
  `bias` determines whether the method searches forward (default)
  or backwards (negative number) first. Will fall back to calling
  [`Selection.near`](https://prosemirror.net/docs/ref/#state.Selection^near) when the document
  doesn't contain a valid text position.
  */
  static between($anchor, $head, bias) {
    let dPos = $anchor.pos - $head.pos;
    if (!bias || dPos)
      bias = dPos >= 0 ? 1 : -1;
    if (!$head.parent.inlineContent) {
      let found2 = Selection.findFrom($head, bias, true) || Selection.findFrom($head, -bias, true);
      if (found2)
        $head = found2.$head;
      else
        return Selection.near($head, bias);
    }
    if (!$anchor.parent.inlineContent) {
      if (dPos == 0) {
        $anchor = $head;
      } else {
        $anchor = (Selection.findFrom($anchor, -bias, true) || Selection.findFrom($anchor, bias, true)).$anchor;
        if ($anchor.pos < $head.pos != dPos < 0)
          $anchor = $head;
      }
    }
    return new _TextSelection($anchor, $head);
  }
};
Selection.jsonID("text", TextSelection);
var TextBookmark = class _TextBookmark {
  constructor(anchor, head) {
    this.anchor = anchor;
    this.head = head;
  }
  map(mapping) {
    return new _TextBookmark(mapping.map(this.anchor), mapping.map(this.head));
  }
  resolve(doc3) {
    return TextSelection.between(doc3.resolve(this.anchor), doc3.resolve(this.head));
  }
};
var NodeSelection = class _NodeSelection extends Selection {
  /**
  Create a node selection. Does not verify the validity of its
  argument.
  */
  constructor($pos) {
    let node = $pos.nodeAfter;
    let $end = $pos.node(0).resolve($pos.pos + node.nodeSize);
    super($pos, $end);
    this.node = node;
  }
  map(doc3, mapping) {
    let { deleted, pos } = mapping.mapResult(this.anchor);
    let $pos = doc3.resolve(pos);
    if (deleted)
      return Selection.near($pos);
    return new _NodeSelection($pos);
  }
  content() {
    return new Slice(Fragment.from(this.node), 0, 0);
  }
  eq(other) {
    return other instanceof _NodeSelection && other.anchor == this.anchor;
  }
  toJSON() {
    return { type: "node", anchor: this.anchor };
  }
  getBookmark() {
    return new NodeBookmark(this.anchor);
  }
  /**
  @internal
  */
  static fromJSON(doc3, json2) {
    if (typeof json2.anchor != "number")
      throw new RangeError("Invalid input for NodeSelection.fromJSON");
    return new _NodeSelection(doc3.resolve(json2.anchor));
  }
  /**
  Create a node selection from non-resolved positions.
  */
  static create(doc3, from2) {
    return new _NodeSelection(doc3.resolve(from2));
  }
  /**
  Determines whether the given node may be selected as a node
  selection.
  */
  static isSelectable(node) {
    return !node.isText && node.type.spec.selectable !== false;
  }
};
NodeSelection.prototype.visible = false;
Selection.jsonID("node", NodeSelection);
var NodeBookmark = class _NodeBookmark {
  constructor(anchor) {
    this.anchor = anchor;
  }
  map(mapping) {
    let { deleted, pos } = mapping.mapResult(this.anchor);
    return deleted ? new TextBookmark(pos, pos) : new _NodeBookmark(pos);
  }
  resolve(doc3) {
    let $pos = doc3.resolve(this.anchor), node = $pos.nodeAfter;
    if (node && NodeSelection.isSelectable(node))
      return new NodeSelection($pos);
    return Selection.near($pos);
  }
};
var AllSelection = class _AllSelection extends Selection {
  /**
  Create an all-selection over the given document.
  */
  constructor(doc3) {
    super(doc3.resolve(0), doc3.resolve(doc3.content.size));
  }
  replace(tr, content = Slice.empty) {
    if (content == Slice.empty) {
      tr.delete(0, tr.doc.content.size);
      let sel = Selection.atStart(tr.doc);
      if (!sel.eq(tr.selection))
        tr.setSelection(sel);
    } else {
      super.replace(tr, content);
    }
  }
  toJSON() {
    return { type: "all" };
  }
  /**
  @internal
  */
  static fromJSON(doc3) {
    return new _AllSelection(doc3);
  }
  map(doc3) {
    return new _AllSelection(doc3);
  }
  eq(other) {
    return other instanceof _AllSelection;
  }
  getBookmark() {
    return AllBookmark;
  }
};
Selection.jsonID("all", AllSelection);
var AllBookmark = {
  map() {
    return this;
  },
  resolve(doc3) {
    return new AllSelection(doc3);
  }
};
function findSelectionIn(doc3, node, pos, index, dir, text2 = false) {
  if (node.inlineContent)
    return TextSelection.create(doc3, pos);
  for (let i2 = index - (dir > 0 ? 0 : 1); dir > 0 ? i2 < node.childCount : i2 >= 0; i2 += dir) {
    let child = node.child(i2);
    if (!child.isAtom) {
      let inner = findSelectionIn(doc3, child, pos + dir, dir < 0 ? child.childCount : 0, dir, text2);
      if (inner)
        return inner;
    } else if (!text2 && NodeSelection.isSelectable(child)) {
      return NodeSelection.create(doc3, pos - (dir < 0 ? child.nodeSize : 0));
    }
    pos += child.nodeSize * dir;
  }
  return null;
}
function selectionToInsertionEnd(tr, startLen, bias) {
  let last = tr.steps.length - 1;
  if (last < startLen)
    return;
  let step2 = tr.steps[last];
  if (!(step2 instanceof ReplaceStep || step2 instanceof ReplaceAroundStep))
    return;
  let map2 = tr.mapping.maps[last], end;
  map2.forEach((_from, _to, _newFrom, newTo) => {
    if (end == null)
      end = newTo;
  });
  tr.setSelection(Selection.near(tr.doc.resolve(end), bias));
}
var UPDATED_SEL = 1;
var UPDATED_MARKS = 2;
var UPDATED_SCROLL = 4;
var Transaction = class extends Transform {
  /**
  @internal
  */
  constructor(state) {
    super(state.doc);
    this.curSelectionFor = 0;
    this.updated = 0;
    this.meta = /* @__PURE__ */ Object.create(null);
    this.time = Date.now();
    this.curSelection = state.selection;
    this.storedMarks = state.storedMarks;
  }
  /**
  The transaction's current selection. This defaults to the editor
  selection [mapped](https://prosemirror.net/docs/ref/#state.Selection.map) through the steps in the
  transaction, but can be overwritten with
  [`setSelection`](https://prosemirror.net/docs/ref/#state.Transaction.setSelection).
  */
  get selection() {
    if (this.curSelectionFor < this.steps.length) {
      this.curSelection = this.curSelection.map(this.doc, this.mapping.slice(this.curSelectionFor));
      this.curSelectionFor = this.steps.length;
    }
    return this.curSelection;
  }
  /**
  Update the transaction's current selection. Will determine the
  selection that the editor gets when the transaction is applied.
  */
  setSelection(selection) {
    if (selection.$from.doc != this.doc)
      throw new RangeError("Selection passed to setSelection must point at the current document");
    this.curSelection = selection;
    this.curSelectionFor = this.steps.length;
    this.updated = (this.updated | UPDATED_SEL) & ~UPDATED_MARKS;
    this.storedMarks = null;
    return this;
  }
  /**
  Whether the selection was explicitly updated by this transaction.
  */
  get selectionSet() {
    return (this.updated & UPDATED_SEL) > 0;
  }
  /**
  Set the current stored marks.
  */
  setStoredMarks(marks2) {
    this.storedMarks = marks2;
    this.updated |= UPDATED_MARKS;
    return this;
  }
  /**
  Make sure the current stored marks or, if that is null, the marks
  at the selection, match the given set of marks. Does nothing if
  this is already the case.
  */
  ensureMarks(marks2) {
    if (!Mark.sameSet(this.storedMarks || this.selection.$from.marks(), marks2))
      this.setStoredMarks(marks2);
    return this;
  }
  /**
  Add a mark to the set of stored marks.
  */
  addStoredMark(mark2) {
    return this.ensureMarks(mark2.addToSet(this.storedMarks || this.selection.$head.marks()));
  }
  /**
  Remove a mark or mark type from the set of stored marks.
  */
  removeStoredMark(mark2) {
    return this.ensureMarks(mark2.removeFromSet(this.storedMarks || this.selection.$head.marks()));
  }
  /**
  Whether the stored marks were explicitly set for this transaction.
  */
  get storedMarksSet() {
    return (this.updated & UPDATED_MARKS) > 0;
  }
  /**
  @internal
  */
  addStep(step2, doc3) {
    super.addStep(step2, doc3);
    this.updated = this.updated & ~UPDATED_MARKS;
    this.storedMarks = null;
  }
  /**
  Update the timestamp for the transaction.
  */
  setTime(time) {
    this.time = time;
    return this;
  }
  /**
  Replace the current selection with the given slice.
  */
  replaceSelection(slice2) {
    this.selection.replace(this, slice2);
    return this;
  }
  /**
  Replace the selection with the given node. When `inheritMarks` is
  true and the content is inline, it inherits the marks from the
  place where it is inserted.
  */
  replaceSelectionWith(node, inheritMarks = true) {
    let selection = this.selection;
    if (inheritMarks)
      node = node.mark(this.storedMarks || (selection.empty ? selection.$from.marks() : selection.$from.marksAcross(selection.$to) || Mark.none));
    selection.replaceWith(this, node);
    return this;
  }
  /**
  Delete the selection.
  */
  deleteSelection() {
    this.selection.replace(this);
    return this;
  }
  /**
  Replace the given range, or the selection if no range is given,
  with a text node containing the given string.
  */
  insertText(text2, from2, to) {
    let schema2 = this.doc.type.schema;
    if (from2 == null) {
      if (!text2)
        return this.deleteSelection();
      return this.replaceSelectionWith(schema2.text(text2), true);
    } else {
      if (to == null)
        to = from2;
      if (!text2)
        return this.deleteRange(from2, to);
      let marks2 = this.storedMarks;
      if (!marks2) {
        let $from = this.doc.resolve(from2);
        marks2 = to == from2 ? $from.marks() : $from.marksAcross(this.doc.resolve(to));
      }
      this.replaceRangeWith(from2, to, schema2.text(text2, marks2));
      if (!this.selection.empty && this.selection.to == from2 + text2.length)
        this.setSelection(Selection.near(this.selection.$to));
      return this;
    }
  }
  /**
  Store a metadata property in this transaction, keyed either by
  name or by plugin.
  */
  setMeta(key12, value) {
    this.meta[typeof key12 == "string" ? key12 : key12.key] = value;
    return this;
  }
  /**
  Retrieve a metadata property for a given name or plugin.
  */
  getMeta(key12) {
    return this.meta[typeof key12 == "string" ? key12 : key12.key];
  }
  /**
  Returns true if this transaction doesn't contain any metadata,
  and can thus safely be extended.
  */
  get isGeneric() {
    for (let _ in this.meta)
      return false;
    return true;
  }
  /**
  Indicate that the editor should scroll the selection into view
  when updated to the state produced by this transaction.
  */
  scrollIntoView() {
    this.updated |= UPDATED_SCROLL;
    return this;
  }
  /**
  True when this transaction has had `scrollIntoView` called on it.
  */
  get scrolledIntoView() {
    return (this.updated & UPDATED_SCROLL) > 0;
  }
};
function bind(f, self) {
  return !self || !f ? f : f.bind(self);
}
var FieldDesc = class {
  constructor(name, desc, self) {
    this.name = name;
    this.init = bind(desc.init, self);
    this.apply = bind(desc.apply, self);
  }
};
var baseFields = [
  new FieldDesc("doc", {
    init(config) {
      return config.doc || config.schema.topNodeType.createAndFill();
    },
    apply(tr) {
      return tr.doc;
    }
  }),
  new FieldDesc("selection", {
    init(config, instance) {
      return config.selection || Selection.atStart(instance.doc);
    },
    apply(tr) {
      return tr.selection;
    }
  }),
  new FieldDesc("storedMarks", {
    init(config) {
      return config.storedMarks || null;
    },
    apply(tr, _marks, _old, state) {
      return state.selection.$cursor ? tr.storedMarks : null;
    }
  }),
  new FieldDesc("scrollToSelection", {
    init() {
      return 0;
    },
    apply(tr, prev) {
      return tr.scrolledIntoView ? prev + 1 : prev;
    }
  })
];
var Configuration = class {
  constructor(schema2, plugins) {
    this.schema = schema2;
    this.plugins = [];
    this.pluginsByKey = /* @__PURE__ */ Object.create(null);
    this.fields = baseFields.slice();
    if (plugins)
      plugins.forEach((plugin) => {
        if (this.pluginsByKey[plugin.key])
          throw new RangeError("Adding different instances of a keyed plugin (" + plugin.key + ")");
        this.plugins.push(plugin);
        this.pluginsByKey[plugin.key] = plugin;
        if (plugin.spec.state)
          this.fields.push(new FieldDesc(plugin.key, plugin.spec.state, plugin));
      });
  }
};
var EditorState = class _EditorState {
  /**
  @internal
  */
  constructor(config) {
    this.config = config;
  }
  /**
  The schema of the state's document.
  */
  get schema() {
    return this.config.schema;
  }
  /**
  The plugins that are active in this state.
  */
  get plugins() {
    return this.config.plugins;
  }
  /**
  Apply the given transaction to produce a new state.
  */
  apply(tr) {
    return this.applyTransaction(tr).state;
  }
  /**
  @internal
  */
  filterTransaction(tr, ignore = -1) {
    for (let i2 = 0; i2 < this.config.plugins.length; i2++)
      if (i2 != ignore) {
        let plugin = this.config.plugins[i2];
        if (plugin.spec.filterTransaction && !plugin.spec.filterTransaction.call(plugin, tr, this))
          return false;
      }
    return true;
  }
  /**
  Verbose variant of [`apply`](https://prosemirror.net/docs/ref/#state.EditorState.apply) that
  returns the precise transactions that were applied (which might
  be influenced by the [transaction
  hooks](https://prosemirror.net/docs/ref/#state.PluginSpec.filterTransaction) of
  plugins) along with the new state.
  */
  applyTransaction(rootTr) {
    if (!this.filterTransaction(rootTr))
      return { state: this, transactions: [] };
    let trs = [rootTr], newState = this.applyInner(rootTr), seen = null;
    for (; ; ) {
      let haveNew = false;
      for (let i2 = 0; i2 < this.config.plugins.length; i2++) {
        let plugin = this.config.plugins[i2];
        if (plugin.spec.appendTransaction) {
          let n = seen ? seen[i2].n : 0, oldState = seen ? seen[i2].state : this;
          let tr = n < trs.length && plugin.spec.appendTransaction.call(plugin, n ? trs.slice(n) : trs, oldState, newState);
          if (tr && newState.filterTransaction(tr, i2)) {
            tr.setMeta("appendedTransaction", rootTr);
            if (!seen) {
              seen = [];
              for (let j = 0; j < this.config.plugins.length; j++)
                seen.push(j < i2 ? { state: newState, n: trs.length } : { state: this, n: 0 });
            }
            trs.push(tr);
            newState = newState.applyInner(tr);
            haveNew = true;
          }
          if (seen)
            seen[i2] = { state: newState, n: trs.length };
        }
      }
      if (!haveNew)
        return { state: newState, transactions: trs };
    }
  }
  /**
  @internal
  */
  applyInner(tr) {
    if (!tr.before.eq(this.doc))
      throw new RangeError("Applying a mismatched transaction");
    let newInstance = new _EditorState(this.config), fields = this.config.fields;
    for (let i2 = 0; i2 < fields.length; i2++) {
      let field2 = fields[i2];
      newInstance[field2.name] = field2.apply(tr, this[field2.name], this, newInstance);
    }
    return newInstance;
  }
  /**
  Accessor that constructs and returns a new [transaction](https://prosemirror.net/docs/ref/#state.Transaction) from this state.
  */
  get tr() {
    return new Transaction(this);
  }
  /**
  Create a new state.
  */
  static create(config) {
    let $config = new Configuration(config.doc ? config.doc.type.schema : config.schema, config.plugins);
    let instance = new _EditorState($config);
    for (let i2 = 0; i2 < $config.fields.length; i2++)
      instance[$config.fields[i2].name] = $config.fields[i2].init(config, instance);
    return instance;
  }
  /**
  Create a new state based on this one, but with an adjusted set
  of active plugins. State fields that exist in both sets of
  plugins are kept unchanged. Those that no longer exist are
  dropped, and those that are new are initialized using their
  [`init`](https://prosemirror.net/docs/ref/#state.StateField.init) method, passing in the new
  configuration object..
  */
  reconfigure(config) {
    let $config = new Configuration(this.schema, config.plugins);
    let fields = $config.fields, instance = new _EditorState($config);
    for (let i2 = 0; i2 < fields.length; i2++) {
      let name = fields[i2].name;
      instance[name] = this.hasOwnProperty(name) ? this[name] : fields[i2].init(config, instance);
    }
    return instance;
  }
  /**
  Serialize this state to JSON. If you want to serialize the state
  of plugins, pass an object mapping property names to use in the
  resulting JSON object to plugin objects. The argument may also be
  a string or number, in which case it is ignored, to support the
  way `JSON.stringify` calls `toString` methods.
  */
  toJSON(pluginFields) {
    let result = { doc: this.doc.toJSON(), selection: this.selection.toJSON() };
    if (this.storedMarks)
      result.storedMarks = this.storedMarks.map((m) => m.toJSON());
    if (pluginFields && typeof pluginFields == "object")
      for (let prop in pluginFields) {
        if (prop == "doc" || prop == "selection")
          throw new RangeError("The JSON fields `doc` and `selection` are reserved");
        let plugin = pluginFields[prop], state = plugin.spec.state;
        if (state && state.toJSON)
          result[prop] = state.toJSON.call(plugin, this[plugin.key]);
      }
    return result;
  }
  /**
  Deserialize a JSON representation of a state. `config` should
  have at least a `schema` field, and should contain array of
  plugins to initialize the state with. `pluginFields` can be used
  to deserialize the state of plugins, by associating plugin
  instances with the property names they use in the JSON object.
  */
  static fromJSON(config, json2, pluginFields) {
    if (!json2)
      throw new RangeError("Invalid input for EditorState.fromJSON");
    if (!config.schema)
      throw new RangeError("Required config field 'schema' missing");
    let $config = new Configuration(config.schema, config.plugins);
    let instance = new _EditorState($config);
    $config.fields.forEach((field2) => {
      if (field2.name == "doc") {
        instance.doc = Node.fromJSON(config.schema, json2.doc);
      } else if (field2.name == "selection") {
        instance.selection = Selection.fromJSON(instance.doc, json2.selection);
      } else if (field2.name == "storedMarks") {
        if (json2.storedMarks)
          instance.storedMarks = json2.storedMarks.map(config.schema.markFromJSON);
      } else {
        if (pluginFields)
          for (let prop in pluginFields) {
            let plugin = pluginFields[prop], state = plugin.spec.state;
            if (plugin.key == field2.name && state && state.fromJSON && Object.prototype.hasOwnProperty.call(json2, prop)) {
              instance[field2.name] = state.fromJSON.call(plugin, config, json2[prop], instance);
              return;
            }
          }
        instance[field2.name] = field2.init(config, instance);
      }
    });
    return instance;
  }
};
function bindProps(obj, self, target2) {
  for (let prop in obj) {
    let val = obj[prop];
    if (val instanceof Function)
      val = val.bind(self);
    else if (prop == "handleDOMEvents")
      val = bindProps(val, self, {});
    target2[prop] = val;
  }
  return target2;
}
var Plugin = class {
  /**
  Create a plugin.
  */
  constructor(spec) {
    this.spec = spec;
    this.props = {};
    if (spec.props)
      bindProps(spec.props, this, this.props);
    this.key = spec.key ? spec.key.key : createKey("plugin");
  }
  /**
  Extract the plugin's state field from an editor state.
  */
  getState(state) {
    return state[this.key];
  }
};
var keys = /* @__PURE__ */ Object.create(null);
function createKey(name) {
  if (name in keys)
    return name + "$" + ++keys[name];
  keys[name] = 0;
  return name + "$";
}
var PluginKey = class {
  /**
  Create a plugin key.
  */
  constructor(name = "key") {
    this.key = createKey(name);
  }
  /**
  Get the active plugin with this key, if any, from an editor
  state.
  */
  get(state) {
    return state.config.pluginsByKey[this.key];
  }
  /**
  Get the plugin's state from an editor state.
  */
  getState(state) {
    return state[this.key];
  }
};

// node_modules/prosemirror-history/dist/index.js
var max_empty_items = 500;
var Branch = class _Branch {
  constructor(items, eventCount) {
    this.items = items;
    this.eventCount = eventCount;
  }
  // Pop the latest event off the branch's history and apply it
  // to a document transform.
  popEvent(state, preserveItems) {
    if (this.eventCount == 0)
      return null;
    let end = this.items.length;
    for (; ; end--) {
      let next3 = this.items.get(end - 1);
      if (next3.selection) {
        --end;
        break;
      }
    }
    let remap, mapFrom;
    if (preserveItems) {
      remap = this.remapping(end, this.items.length);
      mapFrom = remap.maps.length;
    }
    let transform = state.tr;
    let selection, remaining;
    let addAfter = [], addBefore = [];
    this.items.forEach((item2, i2) => {
      if (!item2.step) {
        if (!remap) {
          remap = this.remapping(end, i2 + 1);
          mapFrom = remap.maps.length;
        }
        mapFrom--;
        addBefore.push(item2);
        return;
      }
      if (remap) {
        addBefore.push(new Item(item2.map));
        let step2 = item2.step.map(remap.slice(mapFrom)), map2;
        if (step2 && transform.maybeStep(step2).doc) {
          map2 = transform.mapping.maps[transform.mapping.maps.length - 1];
          addAfter.push(new Item(map2, void 0, void 0, addAfter.length + addBefore.length));
        }
        mapFrom--;
        if (map2)
          remap.appendMap(map2, mapFrom);
      } else {
        transform.maybeStep(item2.step);
      }
      if (item2.selection) {
        selection = remap ? item2.selection.map(remap.slice(mapFrom)) : item2.selection;
        remaining = new _Branch(this.items.slice(0, end).append(addBefore.reverse().concat(addAfter)), this.eventCount - 1);
        return false;
      }
    }, this.items.length, 0);
    return { remaining, transform, selection };
  }
  // Create a new branch with the given transform added.
  addTransform(transform, selection, histOptions, preserveItems) {
    let newItems = [], eventCount = this.eventCount;
    let oldItems = this.items, lastItem = !preserveItems && oldItems.length ? oldItems.get(oldItems.length - 1) : null;
    for (let i2 = 0; i2 < transform.steps.length; i2++) {
      let step2 = transform.steps[i2].invert(transform.docs[i2]);
      let item2 = new Item(transform.mapping.maps[i2], step2, selection), merged;
      if (merged = lastItem && lastItem.merge(item2)) {
        item2 = merged;
        if (i2)
          newItems.pop();
        else
          oldItems = oldItems.slice(0, oldItems.length - 1);
      }
      newItems.push(item2);
      if (selection) {
        eventCount++;
        selection = void 0;
      }
      if (!preserveItems)
        lastItem = item2;
    }
    let overflow = eventCount - histOptions.depth;
    if (overflow > DEPTH_OVERFLOW) {
      oldItems = cutOffEvents(oldItems, overflow);
      eventCount -= overflow;
    }
    return new _Branch(oldItems.append(newItems), eventCount);
  }
  remapping(from2, to) {
    let maps = new Mapping();
    this.items.forEach((item2, i2) => {
      let mirrorPos = item2.mirrorOffset != null && i2 - item2.mirrorOffset >= from2 ? maps.maps.length - item2.mirrorOffset : void 0;
      maps.appendMap(item2.map, mirrorPos);
    }, from2, to);
    return maps;
  }
  addMaps(array) {
    if (this.eventCount == 0)
      return this;
    return new _Branch(this.items.append(array.map((map2) => new Item(map2))), this.eventCount);
  }
  // When the collab module receives remote changes, the history has
  // to know about those, so that it can adjust the steps that were
  // rebased on top of the remote changes, and include the position
  // maps for the remote changes in its array of items.
  rebased(rebasedTransform, rebasedCount) {
    if (!this.eventCount)
      return this;
    rebasedCount = Math.min(this.items.length, rebasedCount);
    let rebasedItems = [], start = this.items.length - rebasedCount;
    let mapping = rebasedTransform.mapping;
    let newUntil = rebasedTransform.steps.length;
    let eventCount = this.eventCount;
    this.items.forEach((item2) => {
      if (item2.selection)
        eventCount--;
    }, start);
    let iRebased = rebasedCount;
    this.items.forEach((item2) => {
      let pos = mapping.getMirror(--iRebased);
      if (pos == null)
        return;
      newUntil = Math.min(newUntil, pos);
      let map2 = mapping.maps[pos];
      if (item2.step) {
        let step2 = rebasedTransform.steps[pos].invert(rebasedTransform.docs[pos]);
        let selection = item2.selection && item2.selection.map(mapping.slice(iRebased + 1, pos));
        if (selection)
          eventCount++;
        rebasedItems.push(new Item(map2, step2, selection));
      } else {
        rebasedItems.push(new Item(map2));
      }
    }, start);
    let newMaps = [];
    for (let i2 = rebasedCount; i2 < newUntil; i2++)
      newMaps.push(new Item(mapping.maps[i2]));
    let items = this.items.slice(0, start).append(newMaps).append(rebasedItems);
    let branch = new _Branch(items, eventCount);
    if (branch.emptyItemCount() > max_empty_items)
      branch = branch.compress(this.items.length - rebasedItems.length);
    return branch;
  }
  emptyItemCount() {
    let count3 = 0;
    this.items.forEach((item2) => {
      if (!item2.step)
        count3++;
    });
    return count3;
  }
  // Compressing a branch means rewriting it to push the air (map-only
  // items) out. During collaboration, these naturally accumulate
  // because each remote change adds one. The `upto` argument is used
  // to ensure that only the items below a given level are compressed,
  // because `rebased` relies on a clean, untouched set of items in
  // order to associate old items with rebased steps.
  compress(upto = this.items.length) {
    let remap = this.remapping(0, upto), mapFrom = remap.maps.length;
    let items = [], events = 0;
    this.items.forEach((item2, i2) => {
      if (i2 >= upto) {
        items.push(item2);
        if (item2.selection)
          events++;
      } else if (item2.step) {
        let step2 = item2.step.map(remap.slice(mapFrom)), map2 = step2 && step2.getMap();
        mapFrom--;
        if (map2)
          remap.appendMap(map2, mapFrom);
        if (step2) {
          let selection = item2.selection && item2.selection.map(remap.slice(mapFrom));
          if (selection)
            events++;
          let newItem = new Item(map2.invert(), step2, selection), merged, last = items.length - 1;
          if (merged = items.length && items[last].merge(newItem))
            items[last] = merged;
          else
            items.push(newItem);
        }
      } else if (item2.map) {
        mapFrom--;
      }
    }, this.items.length, 0);
    return new _Branch(dist_default.from(items.reverse()), events);
  }
};
Branch.empty = new Branch(dist_default.empty, 0);
function cutOffEvents(items, n) {
  let cutPoint;
  items.forEach((item2, i2) => {
    if (item2.selection && n-- == 0) {
      cutPoint = i2;
      return false;
    }
  });
  return items.slice(cutPoint);
}
var Item = class _Item {
  constructor(map2, step2, selection, mirrorOffset) {
    this.map = map2;
    this.step = step2;
    this.selection = selection;
    this.mirrorOffset = mirrorOffset;
  }
  merge(other) {
    if (this.step && other.step && !other.selection) {
      let step2 = other.step.merge(this.step);
      if (step2)
        return new _Item(step2.getMap().invert(), step2, this.selection);
    }
  }
};
var HistoryState = class {
  constructor(done, undone, prevRanges, prevTime, prevComposition) {
    this.done = done;
    this.undone = undone;
    this.prevRanges = prevRanges;
    this.prevTime = prevTime;
    this.prevComposition = prevComposition;
  }
};
var DEPTH_OVERFLOW = 20;
function applyTransaction(history2, state, tr, options) {
  let historyTr = tr.getMeta(historyKey), rebased;
  if (historyTr)
    return historyTr.historyState;
  if (tr.getMeta(closeHistoryKey))
    history2 = new HistoryState(history2.done, history2.undone, null, 0, -1);
  let appended2 = tr.getMeta("appendedTransaction");
  if (tr.steps.length == 0) {
    return history2;
  } else if (appended2 && appended2.getMeta(historyKey)) {
    if (appended2.getMeta(historyKey).redo)
      return new HistoryState(history2.done.addTransform(tr, void 0, options, mustPreserveItems(state)), history2.undone, rangesFor(tr.mapping.maps), history2.prevTime, history2.prevComposition);
    else
      return new HistoryState(history2.done, history2.undone.addTransform(tr, void 0, options, mustPreserveItems(state)), null, history2.prevTime, history2.prevComposition);
  } else if (tr.getMeta("addToHistory") !== false && !(appended2 && appended2.getMeta("addToHistory") === false)) {
    let composition = tr.getMeta("composition");
    let newGroup = history2.prevTime == 0 || !appended2 && history2.prevComposition != composition && (history2.prevTime < (tr.time || 0) - options.newGroupDelay || !isAdjacentTo(tr, history2.prevRanges));
    let prevRanges = appended2 ? mapRanges(history2.prevRanges, tr.mapping) : rangesFor(tr.mapping.maps);
    return new HistoryState(history2.done.addTransform(tr, newGroup ? state.selection.getBookmark() : void 0, options, mustPreserveItems(state)), Branch.empty, prevRanges, tr.time, composition == null ? history2.prevComposition : composition);
  } else if (rebased = tr.getMeta("rebased")) {
    return new HistoryState(history2.done.rebased(tr, rebased), history2.undone.rebased(tr, rebased), mapRanges(history2.prevRanges, tr.mapping), history2.prevTime, history2.prevComposition);
  } else {
    return new HistoryState(history2.done.addMaps(tr.mapping.maps), history2.undone.addMaps(tr.mapping.maps), mapRanges(history2.prevRanges, tr.mapping), history2.prevTime, history2.prevComposition);
  }
}
function isAdjacentTo(transform, prevRanges) {
  if (!prevRanges)
    return false;
  if (!transform.docChanged)
    return true;
  let adjacent = false;
  transform.mapping.maps[0].forEach((start, end) => {
    for (let i2 = 0; i2 < prevRanges.length; i2 += 2)
      if (start <= prevRanges[i2 + 1] && end >= prevRanges[i2])
        adjacent = true;
  });
  return adjacent;
}
function rangesFor(maps) {
  let result = [];
  for (let i2 = maps.length - 1; i2 >= 0 && result.length == 0; i2--)
    maps[i2].forEach((_from, _to, from2, to) => result.push(from2, to));
  return result;
}
function mapRanges(ranges, mapping) {
  if (!ranges)
    return null;
  let result = [];
  for (let i2 = 0; i2 < ranges.length; i2 += 2) {
    let from2 = mapping.map(ranges[i2], 1), to = mapping.map(ranges[i2 + 1], -1);
    if (from2 <= to)
      result.push(from2, to);
  }
  return result;
}
function selectionFromChanges(state, tr) {
  for (let i2 = 0; i2 < tr.steps.length; i2++) {
    let map2 = tr.mapping.maps[i2], pos = -1;
    map2.forEach((_start, end) => pos = end);
    if (pos < 0) {
      let step2 = tr.steps[i2];
      if (step2 instanceof AddMarkStep || step2 instanceof RemoveMarkStep)
        pos = step2.to;
    }
    if (pos > -1)
      return Selection.near(state.doc.resolve(pos));
  }
  return state.selection;
}
function histTransaction(history2, state, redo2) {
  let preserveItems = mustPreserveItems(state);
  let histOptions = historyKey.get(state).spec.config;
  let pop = (redo2 ? history2.undone : history2.done).popEvent(state, preserveItems);
  if (!pop)
    return null;
  let selection = pop.selection.resolve(pop.transform.doc);
  let added2 = (redo2 ? history2.done : history2.undone).addTransform(pop.transform, selectionFromChanges(state, pop.transform).getBookmark(), histOptions, preserveItems);
  let newHist = new HistoryState(redo2 ? added2 : pop.remaining, redo2 ? pop.remaining : added2, null, 0, -1);
  return pop.transform.setSelection(selection).setMeta(historyKey, { redo: redo2, historyState: newHist });
}
var cachedPreserveItems = false;
var cachedPreserveItemsPlugins = null;
function mustPreserveItems(state) {
  let plugins = state.plugins;
  if (cachedPreserveItemsPlugins != plugins) {
    cachedPreserveItems = false;
    cachedPreserveItemsPlugins = plugins;
    for (let i2 = 0; i2 < plugins.length; i2++)
      if (plugins[i2].spec.historyPreserveItems) {
        cachedPreserveItems = true;
        break;
      }
  }
  return cachedPreserveItems;
}
var historyKey = new PluginKey("history");
var closeHistoryKey = new PluginKey("closeHistory");
function history(config = {}) {
  config = {
    depth: config.depth || 100,
    newGroupDelay: config.newGroupDelay || 500
  };
  return new Plugin({
    key: historyKey,
    state: {
      init() {
        return new HistoryState(Branch.empty, Branch.empty, null, 0, -1);
      },
      apply(tr, hist, state) {
        return applyTransaction(hist, state, tr, config);
      }
    },
    config,
    props: {
      handleDOMEvents: {
        beforeinput(view, e) {
          let inputType = e.inputType;
          let command = inputType == "historyUndo" ? undo : inputType == "historyRedo" ? redo : null;
          if (!command || !view.editable)
            return false;
          e.preventDefault();
          return command(view.state, view.dispatch);
        }
      }
    }
  });
}
function buildCommand(redo2, scroll) {
  return (state, dispatch) => {
    let hist = historyKey.getState(state);
    if (!hist || (redo2 ? hist.undone : hist.done).eventCount == 0)
      return false;
    if (dispatch) {
      let tr = histTransaction(hist, state, redo2);
      if (tr)
        dispatch(scroll ? tr.scrollIntoView() : tr);
    }
    return true;
  };
}
var undo = buildCommand(false, true);
var redo = buildCommand(true, true);
var undoNoScroll = buildCommand(false, false);
var redoNoScroll = buildCommand(true, false);
function undoDepth(state) {
  let hist = historyKey.getState(state);
  return hist ? hist.done.eventCount : 0;
}
function isHistoryTransaction(tr) {
  return tr.getMeta(historyKey) != null;
}

// src/schema.js
var BEHAVIOUR = {
  headline: { defining: true },
  standfirst: { defining: true },
  hard_break: { linebreakReplacement: true },
  quote: { defining: true },
  list_item: { defining: true },
  code: { whitespace: "pre", defining: true },
  table: { tableRole: "table", isolating: true },
  table_row: { tableRole: "row" },
  table_cell: { tableRole: "cell", isolating: true },
  table_header: { tableRole: "header_cell", isolating: true }
};
function schemaFrom(json2, dom = {}) {
  return new Schema({
    topNode: json2.top,
    nodes: specs(json2.nodes, dom.nodes, BEHAVIOUR),
    marks: specs(json2.marks, dom.marks, {})
  });
}
function specs(wanted, dom = {}, behaviour) {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, spec]) => [
      name,
      { ...behaviour[name], ...dom[name], ...spec, ...attributes(spec.attrs) }
    ])
  );
}
function attributes(defaults) {
  if (!defaults) return {};
  const attrs = Object.entries(defaults).map(([name, value]) => [name, { default: Object.freeze(value) }]);
  return { attrs: Object.fromEntries(attrs) };
}

// node_modules/prosemirror-commands/dist/index.js
var deleteSelection = (state, dispatch) => {
  if (state.selection.empty)
    return false;
  if (dispatch)
    dispatch(state.tr.deleteSelection().scrollIntoView());
  return true;
};
function atBlockStart(state, view) {
  let { $cursor } = state.selection;
  if (!$cursor || (view ? !view.endOfTextblock("backward", state) : $cursor.parentOffset > 0))
    return null;
  return $cursor;
}
var joinBackward = (state, dispatch, view) => {
  let $cursor = atBlockStart(state, view);
  if (!$cursor)
    return false;
  let $cut = findCutBefore($cursor);
  if (!$cut) {
    let range = $cursor.blockRange(), target2 = range && liftTarget(range);
    if (target2 == null)
      return false;
    if (dispatch)
      dispatch(state.tr.lift(range, target2).scrollIntoView());
    return true;
  }
  let before = $cut.nodeBefore;
  if (deleteBarrier(state, $cut, dispatch, -1))
    return true;
  if ($cursor.parent.content.size == 0 && (textblockAt(before, "end") || NodeSelection.isSelectable(before))) {
    for (let depth = $cursor.depth; ; depth--) {
      let delStep = replaceStep(state.doc, $cursor.before(depth), $cursor.after(depth), Slice.empty);
      if (delStep && delStep.slice.size < delStep.to - delStep.from) {
        if (dispatch) {
          let tr = state.tr.step(delStep);
          tr.setSelection(textblockAt(before, "end") ? Selection.findFrom(tr.doc.resolve(tr.mapping.map($cut.pos, -1)), -1) : NodeSelection.create(tr.doc, $cut.pos - before.nodeSize));
          dispatch(tr.scrollIntoView());
        }
        return true;
      }
      if (depth == 1 || $cursor.node(depth - 1).childCount > 1)
        break;
    }
  }
  if (before.isAtom && $cut.depth == $cursor.depth - 1) {
    if (dispatch)
      dispatch(state.tr.delete($cut.pos - before.nodeSize, $cut.pos).scrollIntoView());
    return true;
  }
  return false;
};
function textblockAt(node, side, only = false) {
  for (let scan = node; scan; scan = side == "start" ? scan.firstChild : scan.lastChild) {
    if (scan.isTextblock)
      return true;
    if (only && scan.childCount != 1)
      return false;
  }
  return false;
}
var selectNodeBackward = (state, dispatch, view) => {
  let { $head, empty: empty2 } = state.selection, $cut = $head;
  if (!empty2)
    return false;
  if ($head.parent.isTextblock) {
    if (view ? !view.endOfTextblock("backward", state) : $head.parentOffset > 0)
      return false;
    $cut = findCutBefore($head);
  }
  let node = $cut && $cut.nodeBefore;
  if (!node || !NodeSelection.isSelectable(node))
    return false;
  if (dispatch)
    dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $cut.pos - node.nodeSize)).scrollIntoView());
  return true;
};
function findCutBefore($pos) {
  if (!$pos.parent.type.spec.isolating)
    for (let i2 = $pos.depth - 1; i2 >= 0; i2--) {
      if ($pos.index(i2) > 0)
        return $pos.doc.resolve($pos.before(i2 + 1));
      if ($pos.node(i2).type.spec.isolating)
        break;
    }
  return null;
}
function atBlockEnd(state, view) {
  let { $cursor } = state.selection;
  if (!$cursor || (view ? !view.endOfTextblock("forward", state) : $cursor.parentOffset < $cursor.parent.content.size))
    return null;
  return $cursor;
}
var joinForward = (state, dispatch, view) => {
  let $cursor = atBlockEnd(state, view);
  if (!$cursor)
    return false;
  let $cut = findCutAfter($cursor);
  if (!$cut)
    return false;
  let after = $cut.nodeAfter;
  if (deleteBarrier(state, $cut, dispatch, 1))
    return true;
  if ($cursor.parent.content.size == 0 && (textblockAt(after, "start") || NodeSelection.isSelectable(after))) {
    let delStep = replaceStep(state.doc, $cursor.before(), $cursor.after(), Slice.empty);
    if (delStep && delStep.slice.size < delStep.to - delStep.from) {
      if (dispatch) {
        let tr = state.tr.step(delStep);
        tr.setSelection(textblockAt(after, "start") ? Selection.findFrom(tr.doc.resolve(tr.mapping.map($cut.pos)), 1) : NodeSelection.create(tr.doc, tr.mapping.map($cut.pos)));
        dispatch(tr.scrollIntoView());
      }
      return true;
    }
  }
  if (after.isAtom && $cut.depth == $cursor.depth - 1) {
    if (dispatch)
      dispatch(state.tr.delete($cut.pos, $cut.pos + after.nodeSize).scrollIntoView());
    return true;
  }
  return false;
};
var selectNodeForward = (state, dispatch, view) => {
  let { $head, empty: empty2 } = state.selection, $cut = $head;
  if (!empty2)
    return false;
  if ($head.parent.isTextblock) {
    if (view ? !view.endOfTextblock("forward", state) : $head.parentOffset < $head.parent.content.size)
      return false;
    $cut = findCutAfter($head);
  }
  let node = $cut && $cut.nodeAfter;
  if (!node || !NodeSelection.isSelectable(node))
    return false;
  if (dispatch)
    dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $cut.pos)).scrollIntoView());
  return true;
};
function findCutAfter($pos) {
  if (!$pos.parent.type.spec.isolating)
    for (let i2 = $pos.depth - 1; i2 >= 0; i2--) {
      let parent = $pos.node(i2);
      if ($pos.index(i2) + 1 < parent.childCount)
        return $pos.doc.resolve($pos.after(i2 + 1));
      if (parent.type.spec.isolating)
        break;
    }
  return null;
}
var newlineInCode = (state, dispatch) => {
  let { $head, $anchor } = state.selection;
  if (!$head.parent.type.spec.code || !$head.sameParent($anchor))
    return false;
  if (dispatch)
    dispatch(state.tr.insertText("\n").scrollIntoView());
  return true;
};
function defaultBlockAt(match) {
  for (let i2 = 0; i2 < match.edgeCount; i2++) {
    let { type } = match.edge(i2);
    if (type.isTextblock && !type.hasRequiredAttrs())
      return type;
  }
  return null;
}
var exitCode = (state, dispatch) => {
  let { $head, $anchor } = state.selection;
  if (!$head.parent.type.spec.code || !$head.sameParent($anchor))
    return false;
  let above = $head.node(-1), after = $head.indexAfter(-1), type = defaultBlockAt(above.contentMatchAt(after));
  if (!type || !above.canReplaceWith(after, after, type))
    return false;
  if (dispatch) {
    let pos = $head.after(), tr = state.tr.replaceWith(pos, pos, type.createAndFill());
    tr.setSelection(Selection.near(tr.doc.resolve(pos), 1));
    dispatch(tr.scrollIntoView());
  }
  return true;
};
var createParagraphNear = (state, dispatch) => {
  let sel = state.selection, { $from, $to } = sel;
  if (sel instanceof AllSelection || $from.parent.inlineContent || $to.parent.inlineContent)
    return false;
  let type = defaultBlockAt($to.parent.contentMatchAt($to.indexAfter()));
  if (!type || !type.isTextblock)
    return false;
  if (dispatch) {
    let side = (!$from.parentOffset && $to.index() < $to.parent.childCount ? $from : $to).pos;
    let tr = state.tr.insert(side, type.createAndFill());
    tr.setSelection(TextSelection.create(tr.doc, side + 1));
    dispatch(tr.scrollIntoView());
  }
  return true;
};
var liftEmptyBlock = (state, dispatch) => {
  let { $cursor } = state.selection;
  if (!$cursor || $cursor.parent.content.size)
    return false;
  if ($cursor.depth > 1 && $cursor.after() != $cursor.end(-1)) {
    let before = $cursor.before();
    if (canSplit(state.doc, before)) {
      if (dispatch)
        dispatch(state.tr.split(before).scrollIntoView());
      return true;
    }
  }
  let range = $cursor.blockRange(), target2 = range && liftTarget(range);
  if (target2 == null)
    return false;
  if (dispatch)
    dispatch(state.tr.lift(range, target2).scrollIntoView());
  return true;
};
function splitBlockAs(splitNode) {
  return (state, dispatch) => {
    if (state.selection instanceof NodeSelection && state.selection.node.isBlock) {
      let { $from: $from2 } = state.selection;
      if (!$from2.parentOffset || !canSplit(state.doc, $from2.pos))
        return false;
      if (dispatch)
        dispatch(state.tr.split($from2.pos).scrollIntoView());
      return true;
    }
    if (!state.selection.$from.depth)
      return false;
    let tr = state.tr;
    if (!state.selection.empty && (state.selection instanceof TextSelection || state.selection instanceof AllSelection))
      tr.deleteSelection();
    let { $from } = tr.selection, mapFrom = tr.steps.length;
    let types = [];
    let splitDepth, deflt, atEnd = false, atStart = false;
    for (let d = $from.depth; ; d--) {
      let node = $from.node(d);
      if (node.isBlock) {
        atEnd = $from.end(d) == $from.pos + ($from.depth - d);
        atStart = $from.start(d) == $from.pos - ($from.depth - d);
        deflt = defaultBlockAt($from.node(d - 1).contentMatchAt($from.indexAfter(d - 1)));
        let splitType = splitNode && splitNode($from.parent, atEnd, $from);
        types.unshift(splitType || (atEnd && deflt ? { type: deflt } : null));
        splitDepth = d;
        break;
      } else {
        if (d == 1)
          return false;
        types.unshift(null);
      }
    }
    let splitPos = $from.pos;
    let can = canSplit(tr.doc, splitPos, types.length, types);
    if (!can) {
      types[0] = deflt ? { type: deflt } : null;
      can = canSplit(tr.doc, splitPos, types.length, types);
    }
    if (!can)
      return false;
    tr.split(splitPos, types.length, types);
    if (!atEnd && atStart && $from.node(splitDepth).type != deflt) {
      let mapping = tr.mapping.slice(mapFrom);
      let first = mapping.map($from.before(splitDepth)), $first = tr.doc.resolve(first);
      if (deflt && $from.node(splitDepth - 1).canReplaceWith($first.index(), $first.index() + 1, deflt))
        tr.setNodeMarkup(mapping.map($from.before(splitDepth)), deflt);
    }
    if (dispatch)
      dispatch(tr.scrollIntoView());
    return true;
  };
}
var splitBlock = splitBlockAs();
var selectAll = (state, dispatch) => {
  if (dispatch)
    dispatch(state.tr.setSelection(new AllSelection(state.doc)));
  return true;
};
function joinMaybeClear(state, $pos, dispatch) {
  let before = $pos.nodeBefore, after = $pos.nodeAfter, index = $pos.index();
  if (!before || !after || !before.type.compatibleContent(after.type))
    return false;
  if (!before.content.size && $pos.parent.canReplace(index - 1, index)) {
    if (dispatch)
      dispatch(state.tr.delete($pos.pos - before.nodeSize, $pos.pos).scrollIntoView());
    return true;
  }
  if (!$pos.parent.canReplace(index, index + 1) || !(after.isTextblock || canJoin(state.doc, $pos.pos)))
    return false;
  if (dispatch)
    dispatch(state.tr.join($pos.pos).scrollIntoView());
  return true;
}
function deleteBarrier(state, $cut, dispatch, dir) {
  let before = $cut.nodeBefore, after = $cut.nodeAfter, conn, match;
  let isolated = before.type.spec.isolating || after.type.spec.isolating;
  if (!isolated && joinMaybeClear(state, $cut, dispatch))
    return true;
  let canDelAfter = !isolated && $cut.parent.canReplace($cut.index(), $cut.index() + 1);
  if (canDelAfter && (conn = (match = before.contentMatchAt(before.childCount)).findWrapping(after.type)) && match.matchType(conn[0] || after.type).validEnd) {
    if (dispatch) {
      let end = $cut.pos + after.nodeSize, wrap2 = Fragment.empty;
      for (let i2 = conn.length - 1; i2 >= 0; i2--)
        wrap2 = Fragment.from(conn[i2].create(null, wrap2));
      wrap2 = Fragment.from(before.copy(wrap2));
      let tr = state.tr.step(new ReplaceAroundStep($cut.pos - 1, end, $cut.pos, end, new Slice(wrap2, 1, 0), conn.length, true));
      let $joinAt = tr.doc.resolve(end + 2 * conn.length);
      if ($joinAt.nodeAfter && $joinAt.nodeAfter.type == before.type && canJoin(tr.doc, $joinAt.pos))
        tr.join($joinAt.pos);
      dispatch(tr.scrollIntoView());
    }
    return true;
  }
  let selAfter = after.type.spec.isolating || dir > 0 && isolated ? null : Selection.findFrom($cut, 1);
  let range = selAfter && selAfter.$from.blockRange(selAfter.$to), target2 = range && liftTarget(range);
  if (target2 != null && target2 >= $cut.depth) {
    if (dispatch)
      dispatch(state.tr.lift(range, target2).scrollIntoView());
    return true;
  }
  if (canDelAfter && textblockAt(after, "start", true) && textblockAt(before, "end")) {
    let at = before, wrap2 = [];
    for (; ; ) {
      wrap2.push(at);
      if (at.isTextblock)
        break;
      at = at.lastChild;
    }
    let afterText = after, afterDepth = 1;
    for (; !afterText.isTextblock; afterText = afterText.firstChild)
      afterDepth++;
    if (at.canReplace(at.childCount, at.childCount, afterText.content)) {
      if (dispatch) {
        let end = Fragment.empty;
        for (let i2 = wrap2.length - 1; i2 >= 0; i2--)
          end = Fragment.from(wrap2[i2].copy(end));
        let tr = state.tr.step(new ReplaceAroundStep($cut.pos - wrap2.length, $cut.pos + after.nodeSize, $cut.pos + afterDepth, $cut.pos + after.nodeSize - afterDepth, new Slice(end, wrap2.length, 0), 0, true));
        dispatch(tr.scrollIntoView());
      }
      return true;
    }
  }
  return false;
}
function selectTextblockSide(side) {
  return function(state, dispatch) {
    let sel = state.selection, $pos = side < 0 ? sel.$from : sel.$to;
    let depth = $pos.depth;
    while ($pos.node(depth).isInline) {
      if (!depth)
        return false;
      depth--;
    }
    if (!$pos.node(depth).isTextblock)
      return false;
    if (dispatch)
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, side < 0 ? $pos.start(depth) : $pos.end(depth))));
    return true;
  };
}
var selectTextblockStart = selectTextblockSide(-1);
var selectTextblockEnd = selectTextblockSide(1);
function markApplies(doc3, ranges, type, enterAtoms) {
  for (let i2 = 0; i2 < ranges.length; i2++) {
    let { $from, $to } = ranges[i2];
    let can = $from.depth == 0 ? doc3.inlineContent && doc3.type.allowsMarkType(type) : false;
    doc3.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (can || !enterAtoms && node.isAtom && node.isInline && pos >= $from.pos && pos + node.nodeSize <= $to.pos)
        return false;
      can = node.inlineContent && node.type.allowsMarkType(type);
    });
    if (can)
      return true;
  }
  return false;
}
function removeInlineAtoms(ranges) {
  let result = [];
  for (let i2 = 0; i2 < ranges.length; i2++) {
    let { $from, $to } = ranges[i2];
    $from.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.isAtom && node.content.size && node.isInline && pos >= $from.pos && pos + node.nodeSize <= $to.pos) {
        if (pos + 1 > $from.pos)
          result.push(new SelectionRange($from, $from.doc.resolve(pos + 1)));
        $from = $from.doc.resolve(pos + 1 + node.content.size);
        return false;
      }
    });
    if ($from.pos < $to.pos)
      result.push(new SelectionRange($from, $to));
  }
  return result;
}
function toggleMark(markType, attrs = null, options) {
  let removeWhenPresent = (options && options.removeWhenPresent) !== false;
  let enterAtoms = (options && options.enterInlineAtoms) !== false;
  let dropSpace = !(options && options.includeWhitespace);
  return function(state, dispatch) {
    let { empty: empty2, $cursor, ranges } = state.selection;
    if (empty2 && !$cursor || !markApplies(state.doc, ranges, markType, enterAtoms))
      return false;
    if (dispatch) {
      if ($cursor) {
        if (markType.isInSet(state.storedMarks || $cursor.marks()))
          dispatch(state.tr.removeStoredMark(markType));
        else
          dispatch(state.tr.addStoredMark(markType.create(attrs)));
      } else {
        let add2, tr = state.tr;
        if (!enterAtoms)
          ranges = removeInlineAtoms(ranges);
        if (removeWhenPresent) {
          add2 = !ranges.some((r) => state.doc.rangeHasMark(r.$from.pos, r.$to.pos, markType));
        } else {
          add2 = !ranges.every((r) => {
            let missing = false;
            tr.doc.nodesBetween(r.$from.pos, r.$to.pos, (node, pos, parent) => {
              if (missing)
                return false;
              missing = !markType.isInSet(node.marks) && !!parent && parent.type.allowsMarkType(markType) && !(node.isText && /^\s*$/.test(node.textBetween(Math.max(0, r.$from.pos - pos), Math.min(node.nodeSize, r.$to.pos - pos))));
            });
            return !missing;
          });
        }
        for (let i2 = 0; i2 < ranges.length; i2++) {
          let { $from, $to } = ranges[i2];
          if (!add2) {
            tr.removeMark($from.pos, $to.pos, markType);
          } else {
            let from2 = $from.pos, to = $to.pos, start = $from.nodeAfter, end = $to.nodeBefore;
            let spaceStart = dropSpace && start && start.isText ? /^\s*/.exec(start.text)[0].length : 0;
            let spaceEnd = dropSpace && end && end.isText ? /\s*$/.exec(end.text)[0].length : 0;
            if (from2 + spaceStart < to) {
              from2 += spaceStart;
              to -= spaceEnd;
            }
            tr.addMark(from2, to, markType.create(attrs));
          }
        }
        dispatch(tr.scrollIntoView());
      }
    }
    return true;
  };
}
function chainCommands(...commands) {
  return function(state, dispatch, view) {
    for (let i2 = 0; i2 < commands.length; i2++)
      if (commands[i2](state, dispatch, view))
        return true;
    return false;
  };
}
var backspace = chainCommands(deleteSelection, joinBackward, selectNodeBackward);
var del = chainCommands(deleteSelection, joinForward, selectNodeForward);
var pcBaseKeymap = {
  "Enter": chainCommands(newlineInCode, createParagraphNear, liftEmptyBlock, splitBlock),
  "Mod-Enter": exitCode,
  "Backspace": backspace,
  "Mod-Backspace": backspace,
  "Shift-Backspace": backspace,
  "Delete": del,
  "Mod-Delete": del,
  "Mod-a": selectAll
};
var macBaseKeymap = {
  "Ctrl-h": pcBaseKeymap["Backspace"],
  "Alt-Backspace": pcBaseKeymap["Mod-Backspace"],
  "Ctrl-d": pcBaseKeymap["Delete"],
  "Ctrl-Alt-Backspace": pcBaseKeymap["Mod-Delete"],
  "Alt-Delete": pcBaseKeymap["Mod-Delete"],
  "Alt-d": pcBaseKeymap["Mod-Delete"],
  "Ctrl-a": selectTextblockStart,
  "Ctrl-e": selectTextblockEnd
};
for (let key12 in pcBaseKeymap)
  macBaseKeymap[key12] = pcBaseKeymap[key12];
var mac = typeof navigator != "undefined" ? /Mac|iP(hone|[oa]d)/.test(navigator.platform) : typeof os != "undefined" && os.platform ? os.platform() == "darwin" : false;
var baseKeymap = mac ? macBaseKeymap : pcBaseKeymap;

// node_modules/prosemirror-schema-list/dist/index.js
function isItem(itemType, type) {
  return itemType instanceof NodeType ? type == itemType : itemType.indexOf(type) > -1;
}
function splitListItem(itemType, itemAttrs) {
  return function(state, dispatch) {
    let { $from, $to, node } = state.selection;
    if (node && node.isBlock || $from.depth < 2 || !$from.sameParent($to))
      return false;
    let grandParent = $from.node(-1);
    if (!isItem(itemType, grandParent.type))
      return false;
    if ($from.parent.content.size == 0 && $from.node(-1).childCount == $from.indexAfter(-1)) {
      if ($from.depth == 3 || !isItem(itemType, $from.node(-3).type) || $from.index(-2) != $from.node(-2).childCount - 1)
        return false;
      if (dispatch) {
        let wrap2 = Fragment.empty;
        let depthBefore = $from.index(-1) ? 1 : $from.index(-2) ? 2 : 3;
        for (let d = $from.depth - depthBefore; d >= $from.depth - 3; d--)
          wrap2 = Fragment.from($from.node(d).copy(wrap2));
        let depthAfter = $from.indexAfter(-1) < $from.node(-2).childCount ? 1 : $from.indexAfter(-2) < $from.node(-3).childCount ? 2 : 3;
        wrap2 = wrap2.append(Fragment.from($from.node(-3).type.createAndFill()));
        let start = $from.before($from.depth - (depthBefore - 1));
        let tr2 = state.tr.replace(start, $from.after(-depthAfter), new Slice(wrap2, 4 - depthBefore, 0));
        let sel = -1;
        tr2.doc.nodesBetween(start, tr2.doc.content.size, (node2, pos) => {
          if (sel > -1)
            return false;
          if (node2.isTextblock && node2.content.size == 0)
            sel = pos + 1;
        });
        if (sel > -1)
          tr2.setSelection(Selection.near(tr2.doc.resolve(sel)));
        dispatch(tr2.scrollIntoView());
      }
      return true;
    }
    let nextType = $to.pos == $from.end() ? grandParent.contentMatchAt(0).defaultType : null;
    let tr = state.tr.delete($from.pos, $to.pos);
    let types = nextType || itemAttrs ? [
      itemAttrs ? { type: grandParent.type, attrs: itemAttrs } : null,
      nextType ? { type: nextType } : null
    ] : void 0;
    if (!canSplit(tr.doc, $from.pos, 2, types))
      return false;
    if (dispatch)
      dispatch(tr.split($from.pos, 2, types).scrollIntoView());
    return true;
  };
}
function liftListItem(itemType) {
  return function(state, dispatch) {
    let { $from, $to } = state.selection;
    let range = $from.blockRange($to, (node) => node.childCount > 0 && isItem(itemType, node.firstChild.type));
    if (!range)
      return false;
    if (!dispatch)
      return true;
    if (isItem(itemType, $from.node(range.depth - 1).type))
      return liftToOuterList(state, dispatch, range);
    else
      return liftOutOfList(state, dispatch, range);
  };
}
function liftToOuterList(state, dispatch, range) {
  let tr = state.tr, end = range.end, endOfList = range.$to.end(range.depth);
  let itemType = range.parent.child(range.endIndex - 1).type;
  if (end < endOfList) {
    tr.step(new ReplaceAroundStep(end - 1, endOfList, end, endOfList, new Slice(Fragment.from(itemType.create(null, range.parent.copy())), 1, 0), 1, true));
    range = new NodeRange(tr.doc.resolve(range.$from.pos), tr.doc.resolve(endOfList), range.depth);
  }
  const target2 = liftTarget(range);
  if (target2 == null)
    return false;
  tr.lift(range, target2);
  let $after = tr.doc.resolve(tr.mapping.map(end, -1) - 1);
  if (canJoin(tr.doc, $after.pos) && $after.nodeBefore.type == $after.nodeAfter.type)
    tr.join($after.pos);
  dispatch(tr.scrollIntoView());
  return true;
}
function liftOutOfList(state, dispatch, range) {
  let tr = state.tr, list2 = range.parent;
  for (let pos = range.end, i2 = range.endIndex - 1, e = range.startIndex; i2 > e; i2--) {
    pos -= list2.child(i2).nodeSize;
    tr.delete(pos - 1, pos + 1);
  }
  let $start = tr.doc.resolve(range.start), item2 = $start.nodeAfter;
  if (tr.mapping.map(range.end) != range.start + $start.nodeAfter.nodeSize)
    return false;
  let atStart = range.startIndex == 0, atEnd = range.endIndex == list2.childCount;
  let parent = $start.node(-1), indexBefore = $start.index(-1);
  if (!parent.canReplace(indexBefore + (atStart ? 0 : 1), indexBefore + 1, item2.content.append(atEnd ? Fragment.empty : Fragment.from(list2))))
    return false;
  let start = $start.pos, end = start + item2.nodeSize;
  tr.step(new ReplaceAroundStep(start - (atStart ? 1 : 0), end + (atEnd ? 1 : 0), start + 1, end - 1, new Slice((atStart ? Fragment.empty : Fragment.from(list2.copy(Fragment.empty))).append(atEnd ? Fragment.empty : Fragment.from(list2.copy(Fragment.empty))), atStart ? 0 : 1, atEnd ? 0 : 1), atStart ? 0 : 1));
  dispatch(tr.scrollIntoView());
  return true;
}
function sinkListItem(itemType) {
  return function(state, dispatch) {
    let { $from, $to } = state.selection;
    let range = $from.blockRange($to, (node) => node.childCount > 0 && isItem(itemType, node.firstChild.type));
    if (!range)
      return false;
    let startIndex = range.startIndex;
    if (startIndex == 0)
      return false;
    let parent = range.parent, nodeBefore = parent.child(startIndex - 1);
    if (!isItem(itemType, nodeBefore.type))
      return false;
    if (dispatch) {
      let nestedBefore = nodeBefore.lastChild && nodeBefore.lastChild.type == parent.type;
      let inner = Fragment.from(nestedBefore ? nodeBefore.lastChild.lastChild.type.create() : null);
      let slice2 = new Slice(Fragment.from(nodeBefore.type.create(null, Fragment.from(parent.type.create(null, inner)))), nestedBefore ? 3 : 1, 0);
      let before = range.start, after = range.end;
      dispatch(state.tr.step(new ReplaceAroundStep(before - (nestedBefore ? 3 : 1), after, before, after, slice2, 1, true)).scrollIntoView());
    }
    return true;
  };
}

// src/core/entry.js
function entryOf(step2, before, { unit, intent = null, part: part3 = 0 }) {
  return { step: step2, inverse: step2.invert(before), before, unit, intent, part: part3 };
}
var parts = (step2) => Array.isArray(step2.steps) ? step2.steps : [step2];
function wireSteps(entry) {
  return parts(entry.step);
}
function confirmed(entries, count3) {
  let i2 = 0;
  while (i2 < entries.length && wireSteps(entries[i2]).length <= count3) count3 -= wireSteps(entries[i2++]).length;
  if (count3) throw new RangeError("the server has confirmed a part of an entry");
  return entries.slice(i2);
}

// src/core/words.js
var LEAF = "￼";
var BREAK = "\n";
function written(node) {
  let found2 = "";
  for (const name in node.attrs) {
    const value = node.attrs[name];
    if (name !== "id" && typeof value === "string" && value) found2 += `${BREAK}${value}`;
  }
  return found2;
}
function writtenIn(doc3, from2, to) {
  let found2 = "";
  doc3.nodesBetween(from2, to, (node, pos) => {
    if (node.isText) found2 += node.text.slice(Math.max(0, from2 - pos), to - pos);
    else if (pos >= from2) found2 += (node.isLeaf ? LEAF : "") + (node.isInline ? "" : written(node));
  });
  return found2;
}
function textIn(doc3, from2, to) {
  return doc3.textBetween(from2, to, BREAK, (leaf) => leaf.type.name === "hard_break" ? BREAK : "").trim();
}
function isRemainder(part3, whole) {
  if (part3 === whole || !part3) return true;
  let at = 0;
  for (let i2 = 0; i2 < whole.length && at < part3.length; i2++) if (whole[i2] === part3[at]) at++;
  return at === part3.length;
}
var isSpace = (char) => char === void 0 || /\s|\uFFFC/.test(char);
function flatText(block2) {
  return block2.textBetween(0, block2.content.size, void 0, LEAF);
}
function boundary(text2, offset, beforeSpace) {
  let at = Math.min(offset, text2.length);
  while (at > 0 && at < text2.length && !isSpace(text2[at - 1]) && !isSpace(text2[at])) at++;
  if (!beforeSpace && at < text2.length && at > 0 && !isSpace(text2[at - 1])) at++;
  return at;
}
function wordEnd(doc3, pos) {
  while (pos < doc3.content.size && glued(doc3, pos)) pos++;
  return pos;
}
function wordAround(doc3, pos) {
  let from2 = pos;
  while (glued(doc3, from2)) from2--;
  return [from2, wordEnd(doc3, pos)];
}
function wholeWords(doc3, from2, to) {
  while (from2 < to && glued(doc3, from2)) from2--;
  while (from2 < to && glued(doc3, to)) to++;
  return [from2, to];
}
function glued(doc3, pos) {
  const at = doc3.resolve(pos);
  if (!at.parent.isTextblock) return false;
  const text2 = flatText(at.parent);
  return !isSpace(text2[at.parentOffset - 1]) && !isSpace(text2[at.parentOffset]);
}

// src/core/place.js
function blockById(doc3, id2) {
  if (id2 === null) return null;
  for (let i2 = 0, pos = 0; i2 < doc3.childCount; i2++) {
    const node = doc3.child(i2);
    if (node.attrs.id === id2) return { pos, node };
    pos += node.nodeSize;
  }
  return null;
}
function blockAround(doc3, pos) {
  const at = doc3.resolve(pos);
  const top = at.depth ? at.node(1) : at.nodeAfter ?? at.nodeBefore;
  return top ? top.attrs.id ?? top.type.name : null;
}
function sameTop(oldDoc, at, doc3) {
  const top = at.node(1);
  if (top.attrs.id) return blockById(doc3, top.attrs.id);
  const index = at.index(0);
  if (index > 1) return null;
  let pos = 0;
  for (let i2 = 0; i2 < index; i2++) pos += doc3.child(i2).nodeSize;
  return { pos, node: doc3.child(index) };
}
function textblocksIn({ pos, node }) {
  if (node.isTextblock) return [{ pos, node, path: "" }];
  const found2 = [];
  const visit = (parent, start, path) => parent.forEach((child, offset, index) => {
    const here = `${path}.${index}`;
    if (child.isTextblock) found2.push({ pos: start + offset, node: child, path: here });
    else visit(child, start + offset + 1, here);
  });
  visit(node, pos + 1, "");
  return found2;
}
var wordsOf = (text2) => new Set(text2.split(/\s+/).filter(Boolean));
function likeness(words, path, candidate) {
  const theirs = wordsOf(flatText(candidate.node));
  let shared = 0;
  for (const word of words) if (theirs.has(word)) shared++;
  const share = shared / Math.max(1, Math.min(words.size, theirs.size));
  return share * 2 + (candidate.path === path ? 1 : 0);
}
function pathOf(at) {
  let path = "";
  for (let depth = 1; depth < at.depth; depth++) path += `.${at.index(depth)}`;
  return path;
}
function sameTextblock(oldDoc, pos, doc3) {
  const at = oldDoc.resolve(pos);
  if (!at.parent.isTextblock) return null;
  const top = sameTop(oldDoc, at, doc3);
  if (!top) return null;
  const words = wordsOf(flatText(at.parent));
  const path = pathOf(at);
  let best = null;
  for (const candidate of textblocksIn(top)) {
    const score = likeness(words, path, candidate);
    if (!best || score > best.score) best = { ...candidate, score };
  }
  return best;
}
function spotIn(text2, before, offset) {
  const words = before.match(/\S+/g) ?? [];
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const sign = words.slice(-n).join(" ");
    const found2 = text2.indexOf(sign);
    if (found2 >= 0) return found2 + sign.length;
  }
  return Math.min(offset, text2.length);
}
function samePlace(oldDoc, pos, doc3, slice2) {
  const block2 = sameTextblock(oldDoc, pos, doc3);
  if (!block2) return null;
  const at = oldDoc.resolve(pos);
  const before = flatText(at.parent).slice(0, at.parentOffset);
  const text2 = flatText(block2.node);
  const first = slice2.content.textBetween(0, slice2.content.size)[0];
  const spot = spotIn(text2, before, at.parentOffset);
  return block2.pos + 1 + boundary(text2, spot, first === void 0 || /\s/.test(first));
}

// src/core/attributes.js
var same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
function sameAttribute(run2, i2) {
  const { step: step2, before } = run2.old[i2];
  const ofDoc = step2 instanceof DocAttrStep;
  const mapped = ofDoc ? step2 : step2.map(run2.over(i2, step2.pos, step2.pos + 1));
  const node = !mapped ? null : ofDoc ? run2.tr.doc : run2.tr.doc.nodeAt(mapped.pos);
  const was = ofDoc ? before : before.nodeAt(step2.pos);
  if (!node || !(step2.attr in node.attrs)) return keepForTray(run2, i2);
  const now = node.attrs[step2.attr];
  if (same(now, step2.value)) return;
  if (same(now, was.attrs[step2.attr]) ? !run2.push(i2, mapped) : true) keepForTray(run2, i2);
}
function keepForTray(run2, i2) {
  const { step: step2, before } = run2.old[i2];
  if (step2.attr === "id") return;
  const block2 = step2 instanceof DocAttrStep ? null : blockAround(before, step2.pos);
  run2.clashes.push({ block: block2, attr: step2.attr, value: step2.value });
}

// src/core/route.js
function moveOf(first, second, before) {
  if (!(first instanceof ReplaceStep && second instanceof ReplaceStep)) return null;
  const size = first.to - first.from;
  if (!size || first.slice.size || second.from !== second.to || second.slice.size !== size) return null;
  const cut = before.slice(first.from, first.to);
  if (cut.openStart || cut.openEnd || second.slice.openStart || second.slice.openEnd) return null;
  if (!cut.content.eq(second.slice.content)) return null;
  return { from: first.from, to: first.to, shift: second.from - first.from };
}
var ResizedMap = class extends StepMap {
  constructor({ from: from2, to, slice: slice2 }, shift3, place4 = (offset) => offset) {
    super([from2, to - from2, slice2.size]);
    Object.assign(this, { start: from2, size: slice2.size, shift: shift3, place: place4 });
  }
  recover(value) {
    const offset = this.place((value - (value & 65535)) / 65536) + this.shift;
    return this.start + Math.max(0, Math.min(offset, this.size));
  }
};
var MovedMap = class extends ResizedMap {
  constructor(step2, oldSize, place4) {
    super(step2, 0, place4);
    this.oldSize = oldSize;
  }
  recover(value) {
    return value >= this.oldSize * 65536 ? this.start + this.size : super.recover(value);
  }
};
function firstContent({ content, openStart }) {
  let found2 = null;
  content.descendants((node, pos) => {
    if (found2 === null && (node.isText || node.isLeaf)) found2 = pos;
    return found2 === null;
  });
  return (found2 ?? openStart) - openStart;
}
function mirrorMap(step2, old, cut = null) {
  const both = step2 instanceof ReplaceStep && old instanceof ReplaceStep;
  if (both && cut) return new ResizedMap(step2, firstContent(step2.slice) - firstContent(cut.now), cut.place);
  if (!both || step2.slice.size === old.slice.size) return step2.getMap();
  return new ResizedMap(step2, firstContent(step2.slice) - firstContent(old.slice));
}
var ReturnedMap = class extends StepMap {
  constructor({ ranges }, undone, points2) {
    super(ranges);
    Object.assign(this, { undone, points: points2 });
  }
  recover(value) {
    const index = value & 65535;
    return this.points.map(this.undone.ranges[index * 3] + (value - index) / 65536);
  }
};
var returnedMap = (step2, undone, points2) => new ReturnedMap(step2.getMap(), undone, points2);
var movedMap = (step2, old, place4) => new MovedMap(step2, old.slice.size, place4);
function shift({ ranges, inverted }, pos) {
  if (!ranges.length) return 0;
  if (ranges.length > 3) return null;
  const [start, before, after] = ranges;
  if (pos < start) return 0;
  const old = inverted ? after : before;
  return pos > start + old ? (inverted ? before : after) - old : null;
}
var Route = class {
  maps = [];
  mirrors = /* @__PURE__ */ new Map();
  moves = /* @__PURE__ */ new Map();
  /** Appends a map; `mirrored` is the index of the map that it undoes or does anew. */
  add(map2, mirrored = null) {
    this.maps.push(map2);
    if (mirrored === null) return;
    this.mirrors.set(mirrored, this.maps.length - 1);
  }
  /** Notes that the last two maps are a move. */
  noteMove(move2) {
    this.moves.set(this.maps.length - 2, move2);
  }
  /**
   * Returns a `Mappable` for a step over `[low, high]` in the document before map `start`. A point
   * goes with the passage that it is in, a range only if all of it moves, so that it never spans
   * what lies between. Its results have `held`: the position has come back with a step of mine.
   * What is mapped later goes no further than the maps that are there now.
   */
  over(start, low, high) {
    const followed = low === high || !this.moves.size ? null : this.#followed(start, low, high);
    const end = this.maps.length;
    const mapResult = (pos, assoc = 1) => this.#walk({ start, end, followed }, pos, assoc);
    return { mapResult, map: (pos, assoc) => mapResult(pos, assoc).pos };
  }
  // Walks both ends from move to move. An end that a mirror has carried past a move leaves it to the
  // other end, because both are ends of one passage.
  #followed(start, low, high) {
    const followed = /* @__PURE__ */ new Set();
    const ends = [{ i: start, pos: low, assoc: 1 }, { i: start, pos: high, assoc: -1 }];
    for (const [at, move2] of this.moves) {
      if (at < start) continue;
      for (const end of ends) this.#advance(end, at);
      const here = ends.filter((end) => end.i === at);
      if (!here.length || !here.every(({ pos }) => move2.from <= pos && pos <= move2.to)) continue;
      followed.add(at);
      for (const end of here) Object.assign(end, { i: at + 2, pos: end.pos + move2.shift });
    }
    return followed;
  }
  #advance(end, until) {
    while (end.i < until) {
      const beside = shift(this.maps[end.i], end.pos);
      if (beside !== null) {
        end.pos += beside;
        end.i++;
        continue;
      }
      const jump = this.#jump(end.i, end.pos, end.assoc);
      end.pos = jump.pos;
      end.i = jump.next + 1;
    }
  }
  #jump(i2, pos, assoc) {
    const result = this.maps[i2].mapResult(pos, assoc);
    const mirror = result.recover === null ? void 0 : this.mirrors.get(i2);
    if (mirror === void 0) return { next: i2, pos: result.pos, delInfo: result.delInfo };
    return { next: mirror, pos: this.maps[mirror].recover(result.recover), delInfo: 0 };
  }
  #walk({ start, end, followed }, pos, assoc) {
    let delInfo = 0;
    let held = false;
    for (let i2 = start; i2 < end; i2++) {
      const move2 = this.moves.get(i2);
      if (move2 && (followed ? followed.has(i2) && move2.from <= pos && pos <= move2.to : move2.from < pos && pos < move2.to)) {
        pos += move2.shift;
        i2++;
        continue;
      }
      const beside = shift(this.maps[i2], pos);
      if (beside !== null) {
        pos += beside;
        continue;
      }
      const jump = this.#jump(i2, pos, assoc);
      held ||= jump.next !== i2;
      delInfo |= jump.delInfo;
      pos = jump.pos;
      i2 = jump.next;
    }
    return Object.assign(new MapResult(pos, delInfo, null), { held });
  }
};

// src/core/later.js
function lastPlace(run2, i2, { from: from2, to }, grow = false) {
  let range = { from: from2, to };
  for (let k = i2 + 1; k < run2.old.length; k++) {
    const move2 = run2.moves[k];
    const back = run2.returns.get(k);
    if (move2 && move2.from <= range.from && range.to <= move2.to) {
      range = { from: range.from + move2.shift, to: range.to + move2.shift };
      k++;
    } else if (back !== void 0) {
      range = returned(run2, k, back, range, grow);
      k = back;
    } else range = over(run2, k, range, grow);
  }
  return range;
}
function over(run2, k, { from: from2, to }, grow) {
  const map2 = run2.old[k].step.getMap();
  return { from: map2.map(from2, grow ? -1 : 1), to: map2.map(to, grow ? 1 : -1) };
}
function returned(run2, k, back, range, grow) {
  const out = run2.old[k].step;
  const shift3 = run2.old[back].step.from - out.from;
  let beside = range;
  for (let j = k; j <= back; j++) beside = over(run2, j, beside, grow);
  const end = (name) => out.from <= range[name] && range[name] <= out.to ? range[name] + shift3 : beside[name];
  return { from: end("from"), to: end("to") };
}

// src/core/seams.js
function written2(step2) {
  const { from: from2, slice: slice2 } = step2;
  if (!(step2 instanceof ReplaceAroundStep)) return [{ from: from2, to: from2 + slice2.size }];
  const gap2 = step2.gapTo - step2.gapFrom;
  const behind = from2 + step2.insert + gap2;
  return [{ from: from2, to: from2 + step2.insert }, { from: behind, to: from2 + slice2.size + gap2 }];
}
function noteLoose(run2, i2, foreign = false) {
  const index = run2.tr.steps.length;
  const before = written2(run2.old[i2].step);
  written2(run2.tr.steps.at(-1)).forEach((now, k) => run2.loose.push({ i: i2, index, now, old: before[k], foreign }));
}
function gluedSpots(run2) {
  const spots = /* @__PURE__ */ new Set();
  for (const { i: i2, index, now, old, foreign } of run2.loose) {
    const way = run2.route.over(index, now.from, now.to);
    const here = { from: way.map(now.from, -1), to: way.map(now.to, 1) };
    const there = foreign || !old ? null : lastPlace(run2, i2, old, true);
    for (const end of ["from", "to"]) {
      if (glued(run2.tr.doc, here[end]) && !(there && glued(run2.mine, there[end]))) spots.add(here[end]);
    }
  }
  const apart2 = [...spots].filter((pos) => !isOneWord(run2, pos));
  return apart2.sort((a, b) => b - a);
}
function isOneWord({ tr, mine, theirs }, pos) {
  const [from2, to] = wordAround(tr.doc, pos);
  const word = tr.doc.textBetween(from2, to);
  return [mine, theirs].some((doc3) => doc3.textBetween(0, doc3.content.size, " ", " ").split(/\s+/).includes(word));
}

// src/core/tryout.js
function outcome(step2, doc3) {
  try {
    return step2.apply(doc3).doc ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
function take(tr, step2) {
  if (!outcome(step2, tr.doc)) return false;
  tr.step(step2);
  return true;
}
function insertion(doc3, pos, slice2) {
  const at = doc3.resolve(pos);
  const closed = !slice2.openStart && !slice2.openEnd && slice2.content.firstChild.isBlock;
  const behind = closed ? Array.from({ length: at.depth }, (_, i2) => at.after(at.depth - i2)) : [];
  const fit = (place4) => fitted(doc3, place4, slice2);
  const plain2 = (place4) => new ReplaceStep(place4, place4, slice2);
  const inText = closed && at.parent.isTextblock;
  const tries = [...[pos, ...behind].map(plain2), ...(inText ? behind : [pos, ...behind]).map(fit)];
  return tries.find((step2) => step2 && outcome(step2, doc3)) ?? null;
}
function fitted(doc3, pos, slice2) {
  try {
    const step2 = replaceStep(doc3, pos, pos, slice2);
    const whole = step2 instanceof ReplaceStep && step2.from === step2.to && keepsWords(slice2, step2.slice);
    return whole ? step2 : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
function keepsWords(slice2, fitted2) {
  const of = ({ content }) => content.textBetween(0, content.size, "", "￼");
  return isRemainder(of(slice2), of(fitted2));
}
var writtenInSlice = ({ content }) => writtenIn(content, 0, content.size);

// src/core/move.js
function redoMove(run2, i2) {
  const range = passage(run2, i2);
  if (!range) return;
  const { doc: doc3 } = run2.tr;
  const cut = new ReplaceStep(range.from, range.to, Slice.empty);
  const without2 = outcome(cut, doc3);
  const target2 = without2 && destination(run2, i2, range, cut, without2);
  const slice2 = doc3.slice(range.from, range.to);
  const paste = target2 === null || target2 === void 0 ? null : new ReplaceStep(target2, target2, slice2);
  if (!paste || slice2.openStart || slice2.openEnd || !outcome(paste, without2)) return notMoved(run2, i2);
  run2.push(i2, cut);
  run2.push(i2 + 1, paste, movedMap(paste, run2.old[i2 + 1].step, range.place));
  noteLoose(run2, i2 + 1);
  run2.route.noteMove({ from: range.from, to: range.to, shift: target2 - range.from });
}
function passage(run2, i2) {
  const { step: step2, before } = run2.old[i2];
  const way = run2.over(i2, step2.from, step2.to);
  const from2 = way.map(step2.from, 1);
  const to = way.map(step2.to, -1);
  const ends = run2.tr.doc.resolve(Math.min(from2, to));
  const place4 = (offset) => way.map(step2.from + offset, 1) - from2;
  if (from2 < to && ends.sameParent(run2.tr.doc.resolve(to))) return { from: from2, to, place: place4 };
  const moved3 = before.resolve(step2.from);
  const found2 = moved3.depth ? null : blockById(run2.tr.doc, moved3.nodeAfter.attrs.id);
  return found2 && { from: found2.pos, to: found2.pos + found2.node.nodeSize };
}
function destination(run2, i2, range, cut, without2) {
  const { intent } = run2.old[i2];
  const neighbour = intent?.after ? blockById(without2, intent.after) : null;
  if (neighbour) return neighbour.pos + neighbour.node.nodeSize;
  if (!run2.moves[i2].shift) return range.from;
  const { from: from2 } = run2.old[i2 + 1].step;
  const mapped = run2.over(i2 + 1, from2, from2).map(from2, 1);
  if (mapped > range.from && mapped < range.to) return null;
  return cut.getMap().map(mapped, 1);
}
function notMoved(run2, i2) {
  const { step: step2, before } = run2.old[i2];
  run2.undone.push({ block: blockAround(before, step2.from) });
}

// src/core/tray.js
function trayOf(run2) {
  return [...passages(run2), ...attributes2(run2)];
}
function passages(run2) {
  const places = (i2) => written2(run2.old[i2].step).map((range) => lastPlace(run2, i2, range));
  const ranges = run2.lost.flatMap(places).filter(({ from: from2, to }) => from2 < to);
  ranges.sort((a, b) => a.from - b.from);
  const joined2 = [];
  for (const range of ranges) {
    const last = joined2.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined2.push(range);
  }
  return joined2.map((range) => passage2(run2.mine, range)).filter(Boolean);
}
function passage2(mine, { from: from2, to }) {
  const [start, end] = wholeWords(mine, from2, to);
  const text2 = textIn(mine, start, end);
  const content = mine.slice(start, end);
  if (!text2 && !content.content.firstChild?.isLeaf) return null;
  return { block: blockAround(mine, start), text: text2, content: content.toJSON(), reason: "place" };
}
function attributes2(run2) {
  const last = /* @__PURE__ */ new Map();
  for (const clash of run2.clashes) last.set(`${clash.block} ${clash.attr}`, clash);
  return [...last.values()].map((clash) => ({ ...clash, text: asText(clash.value), reason: "attribute" }));
}
var asText = (value) => typeof value === "string" ? value : JSON.stringify(value);

// src/core/twins.js
var written3 = (node) => writtenIn(node, 0, node.content.size);
function withoutTwins(run2, slice2, from2, to = from2) {
  const at = run2.tr.doc.resolve(from2);
  if (at.depth && !slice2.openStart) return slice2;
  const nodes = [];
  let changed2 = false;
  slice2.content.forEach((node, _, index) => {
    const twin = node.attrs.id ? twinOf(run2.tr.doc, node.attrs.id, from2, to) : null;
    const open = index === 0 && slice2.openStart || index === slice2.content.childCount - 1 && slice2.openEnd;
    const renewed = twin && !(open && index === 0);
    changed2 ||= Boolean(renewed);
    if (!renewed) nodes.push(node);
    else if (open || !isRemainder(written3(node), written3(twin))) nodes.push(withId(node, run2.freshId()));
  });
  if (!changed2) return slice2;
  return nodes.length ? new Slice(Fragment.from(nodes), slice2.openStart, slice2.openEnd) : null;
}
function twinOf(doc3, id2, from2, to) {
  const found2 = blockById(doc3, id2);
  return found2 && !(found2.pos >= from2 && found2.pos + found2.node.nodeSize <= to) ? found2.node : null;
}
function withId(node, id2) {
  return node.type.create({ ...node.attrs, id: id2 }, node.content, node.marks);
}

// src/core/rebase.js
function rebase(tr, entries, remote, freshId2, withdrawn = () => false) {
  const run2 = new Run(tr, entries, freshId2, withdrawn);
  run2.undo();
  const base2 = tr.doc;
  run2.apply(remote);
  const theirs = tr.doc;
  run2.theirs = theirs;
  run2.redo();
  return { ...run2.result(), base: base2, theirs };
}
var LONG = 12;
var SAME_WORD = 4;
var Run = class {
  constructor(tr, entries, freshId2, withdrawn) {
    Object.assign(this, { tr, old: entries, freshId: freshId2, withdrawn, mine: tr.doc, route: new Route(), last: null });
    Object.assign(this, { entries: [], guarded: [], rescued: [], undone: [], lost: [], kept: [], clashes: [], loose: [], cuts: [] });
    Object.assign(this, { returns: /* @__PURE__ */ new Map(), around: null });
    this.moves = entries.map((entry, i2) => {
      const next3 = entries[i2 + 1];
      const move2 = next3 ? moveOf(entry.step, next3.step, entry.before) : null;
      return move2 && (next3.unit === entry.unit || !move2.shift) ? move2 : null;
    });
  }
  undo() {
    for (let i2 = this.old.length - 1; i2 >= 0; i2--) {
      this.tr.step(this.old[i2].inverse);
      this.route.add(this.old[i2].inverse.getMap());
      const move2 = this.moves[i2];
      if (move2) this.route.noteMove({ from: move2.from + move2.shift, to: move2.to + move2.shift, shift: -move2.shift });
    }
  }
  apply(remote) {
    remote.forEach((step2, i2) => {
      this.tr.step(step2);
      this.route.add(step2.getMap());
      const at = this.tr.steps.length - 2;
      const move2 = i2 ? moveOf(remote[i2 - 1], step2, this.tr.docs[at]) : null;
      if (move2 && (!move2.shift || move2.to - move2.from >= SAME_WORD)) this.route.noteMove(move2);
    });
  }
  redo() {
    for (let i2 = 0; i2 < this.old.length; i2++) {
      if (this.withdrawn(this.old[i2])) this.#withdraw(i2);
      else if (this.moves[i2]) redoMove(this, i2++);
      else this.#redoStep(i2);
    }
  }
  #withdraw(i2) {
    const { step: step2 } = this.old[i2];
    if (step2.slice?.size) this.lost.push(i2);
    else if (step2.attr) keepForTray(this, i2);
  }
  result() {
    const { entries, guarded, rescued, undone } = this;
    return { entries, guarded, rescued, undone, tray: trayOf(this), apart: gluedSpots(this) };
  }
  /** Returns the `Mappable` that brings positions before my step `i` into the document now. */
  over(i2, low, high) {
    return this.route.over(this.old.length - i2, low, high);
  }
  /** Takes a step anew in the place of my step `i`; returns whether it applies. */
  push(i2, step2, map2 = mirrorMap(step2, this.old[i2].step)) {
    const before = this.tr.doc;
    if (!take(this.tr, step2)) return false;
    const { mapping, steps } = this.tr;
    const undone = this.old.length - i2 - 1;
    mapping.maps[steps.length - 1] = map2;
    mapping.setMirror(undone, steps.length - 1);
    this.route.add(map2, undone);
    this.entries.push(entryOf(step2, before, this.old[i2]));
    this.last = i2;
    return true;
  }
  #redoStep(i2) {
    const { step: step2 } = this.old[i2];
    if (step2 instanceof AttrStep || step2 instanceof DocAttrStep) return sameAttribute(this, i2);
    if (step2 instanceof ReplaceStep) return this.#redoReplace(i2);
    if (step2 instanceof ReplaceAroundStep && !step2.structure) return this.#redoAround(i2);
    const mapped = step2.map(this.over(i2, ...extent(step2)));
    if (!mapped || !this.push(i2, mapped)) this.#noteUndone(i2);
  }
  // A deletion across blocks, or what brings back its words.
  #redoAround(i2) {
    const { step: step2 } = this.old[i2];
    if (this.#restoresKept(i2)) return;
    if (this.last === i2 - 1 && this.around?.i === i2 - 1 && this.#undoes(i2, i2 - 1)) return this.#putBack(i2);
    this.around = { i: i2, points: this.over(i2, 0, 0) };
    const mapped = step2.map(this.over(i2, step2.from, step2.to));
    if (mapped && this.#coversUnseen(i2, mapped)) this.#guard(i2, mapped);
    else if (mapped && this.push(i2, mapped)) return noteLoose(this, i2);
    else this.#keepText(i2);
    if (writtenInSlice(step2.slice)) this.lost.push(i2);
    else this.#noteUndone(i2);
  }
  #redoReplace(i2) {
    const { step: step2 } = this.old[i2];
    if (step2.from === step2.to) return this.#redoInsertion(i2);
    const mapped = step2.map(this.over(i2, step2.from, step2.to));
    if (mapped && step2.slice.size && this.#isDoneAlready(mapped)) return;
    const cut = this.#cutThatReturns(i2);
    const slice2 = this.#contentNow(i2, cut);
    if (mapped && this.#coversUnseen(i2, mapped)) {
      this.#guard(i2, mapped);
      return slice2.size && this.#bringsWords(i2) ? this.#insertAt(i2, wordEnd(this.tr.doc, mapped.to), slice2, cut) : void 0;
    }
    this.#noteCut(i2, mapped);
    const anew = mapped && this.#untwinned(mapped, slice2);
    if (anew && this.push(i2, anew, mirrorMap(anew, step2, cut))) return noteLoose(this, i2);
    if (mapped) this.#keepText(i2);
    if (slice2.size) this.#rescue(i2, mapped?.to ?? null);
    else if (mapped && !step2.slice.size) this.#noteUndone(i2);
  }
  // What my step inserts: nothing if it would double what is still there, and what I have cut and put
  // back as others have left it, not as I had it.
  #contentNow(i2, cut) {
    const { slice: slice2 } = this.old[i2].step;
    if (!slice2.size) return slice2;
    return this.#restoresKept(i2) ? Slice.empty : cut?.now ?? slice2;
  }
  // What is cut keeps the way from each place in it to where others have moved that within it.
  #noteCut(i2, mapped) {
    if (!mapped) return void this.cuts.push({ i: i2, now: Slice.empty, place: () => 0 });
    const { from: from2, to } = this.old[i2].step;
    const way = this.over(i2, from2, to);
    const place4 = (offset) => way.map(from2 + offset, from2 + offset < to ? 1 : -1) - mapped.from;
    this.cuts.push({ i: i2, now: this.tr.doc.slice(mapped.from, mapped.to), place: place4 });
  }
  // A side that holds on to what I have written myself is the right one, wherever that is now.
  #spot(left, right) {
    if (left.deletedAcross !== right.deletedAcross) return left.deletedAcross ? right : left;
    return left.held && !right.held ? left : right;
  }
  #redoInsertion(i2) {
    const { step: step2 } = this.old[i2];
    const way = this.over(i2, step2.from, step2.from);
    const spot = this.#spot(way.mapResult(step2.from, -1), way.mapResult(step2.from, 1));
    const cut = this.#cutThatReturns(i2);
    const now = this.#contentNow(i2, cut);
    if (now !== step2.slice) return now.size ? this.#insertAt(i2, spot.pos, now, cut) : void 0;
    if (spot.deletedAcross) return this.#rescue(i2, spot.pos);
    const slice2 = withoutTwins(this, step2.slice, spot.pos);
    if (!slice2) return;
    const goesOn = this.#goesOn(i2, spot.pos);
    const plain2 = new ReplaceStep(spot.pos, spot.pos, slice2, step2.structure);
    if (!this.push(i2, plain2) && !this.#fits(i2, spot.pos, slice2)) return this.#rescue(i2, spot.pos);
    if (!goesOn) noteLoose(this, i2);
  }
  // A letter whose marks the block does not allow any more stays where it was typed.
  #fits(i2, pos, slice2) {
    const isText2 = !slice2.openStart && slice2.content.firstChild.isInline && this.tr.doc.resolve(pos).parent.isTextblock;
    const step2 = isText2 ? insertion(this.tr.doc, pos, slice2) : null;
    return step2?.from === pos && this.push(i2, step2);
  }
  // A letter behind the one before it has no new neighbour of its own, if that one is done anew too:
  // behind a deletion that is not applied the letter stands beside words that should have gone.
  #goesOn(i2, pos) {
    if (!i2 || this.last !== i2 - 1) return false;
    const follows = (one2, at) => one2 instanceof ReplaceStep && one2.slice.size > 0 && one2.from + one2.slice.size === at;
    return follows(this.old[i2 - 1].step, this.old[i2].step.from) && follows(this.entries.at(-1).step, pos);
  }
  #untwinned({ from: from2, to, structure }, content) {
    const slice2 = content.size ? withoutTwins(this, content, from2, to) ?? content : content;
    return new ReplaceStep(from2, to, slice2, structure);
  }
  #coversUnseen(i2, mapped) {
    const { step: step2, before } = this.old[i2];
    if (step2 instanceof ReplaceAroundStep) {
      const old = writtenIn(before, step2.from, step2.gapFrom) + writtenIn(before, step2.gapTo, step2.to);
      const now = writtenIn(this.tr.doc, mapped.from, mapped.gapFrom) + writtenIn(this.tr.doc, mapped.gapTo, mapped.to);
      return !isRemainder(now, old);
    }
    return !isRemainder(writtenIn(this.tr.doc, mapped.from, mapped.to), writtenIn(before, step2.from, step2.to));
  }
  #guard(i2, mapped) {
    const { step: step2, before } = this.old[i2];
    this.guarded.push({ block: blockAround(before, step2.from), text: writtenIn(this.tr.doc, mapped.from, mapped.to) });
    this.#keepText(i2);
  }
  // Both have replaced the same words by the same words: once is enough.
  #isDoneAlready({ from: from2, to, slice: slice2 }) {
    const written4 = writtenInSlice(slice2);
    if (slice2.openStart || slice2.openEnd || written4.length !== slice2.size || from2 < slice2.size) return false;
    if (from2 === to && written4.length < SAME_WORD) return false;
    return writtenIn(this.tr.doc, from2 < to ? from2 : from2 - slice2.size, to) === written4;
  }
  // A passage whose deletion is not applied must not come twice when it is put back or pasted.
  #keepText(i2) {
    const text2 = writtenInSlice(this.old[i2].inverse.slice).trim();
    if (text2) this.kept.push({ i: i2, text: text2 });
  }
  #cutThatReturns(j) {
    const { slice: slice2 } = this.old[j].step;
    if (!slice2.size) return null;
    const found2 = this.cuts.find(({ i: i2 }) => {
      const old = this.old[i2].inverse.slice;
      return old.size === slice2.size && old.eq(slice2) && (writtenInSlice(slice2).length >= LONG || this.#isPlaceOf(i2, j));
    });
    return found2 && !found2.now.eq(slice2) ? found2 : null;
  }
  #restoresKept(j) {
    if (!this.kept.length) return false;
    const text2 = writtenInSlice(this.old[j].step.slice).trim();
    const found2 = this.kept.find((one2) => one2.text === text2 && (text2.length >= LONG || this.#isPlaceOf(one2.i, j)));
    if (found2) this.returns.set(found2.i, j);
    return Boolean(found2);
  }
  // What was taken out and put back at once comes back as others have left it.
  #putBack(i2) {
    const step2 = this.entries.at(-1).inverse;
    this.push(i2, step2, returnedMap(step2, this.old[i2].inverse.getMap(), this.around.points));
  }
  #undoes(j, i2) {
    const { inverse } = this.old[i2];
    const { step: step2 } = this.old[j];
    return inverse instanceof ReplaceAroundStep && step2.from === inverse.from && step2.slice.eq(inverse.slice);
  }
  // Goes back from my step `j` to the document in which my step `i` was made.
  #isPlaceOf(i2, j) {
    let pos = this.old[j].step.from;
    for (let k = j - 1; k >= i2; k--) pos = this.old[k].inverse.getMap().map(pos, -1);
    return pos === this.old[i2].step.from;
  }
  #insertAt(i2, pos, slice2, cut) {
    const step2 = insertion(this.tr.doc, pos, slice2);
    if (!step2 || !this.push(i2, step2, mirrorMap(step2, this.old[i2].step, cut))) return this.#rescue(i2, pos);
    noteLoose(this, i2, true);
  }
  // Inline words go to the same spot of the same block, blocks to where their neighbours were.
  #rescue(i2, near) {
    const { step: step2, before } = this.old[i2];
    if (!this.#bringsWords(i2)) return this.#noteUndone(i2);
    const inline = !step2.slice.openStart && step2.slice.content.firstChild.isInline;
    const pos = inline ? samePlace(before, step2.from, this.tr.doc, step2.slice) : near;
    const slice2 = pos === null ? null : withoutTwins(this, step2.slice, pos);
    const found2 = slice2 && insertion(this.tr.doc, pos, slice2);
    if (!found2 || !this.push(i2, found2)) return void this.lost.push(i2);
    noteLoose(this, i2, true);
    this.rescued.push({ block: blockAround(this.tr.doc, found2.from), text: writtenInSlice(found2.slice) });
  }
  // A deletion across blocks may write the ends of the blocks anew, with the words they had.
  #bringsWords(i2) {
    const { step: step2, inverse } = this.old[i2];
    const words = writtenInSlice(step2.slice);
    const open = step2.slice.openStart || step2.slice.openEnd;
    return words && !(open && isRemainder(words, writtenInSlice(inverse.slice)));
  }
  #noteUndone(i2) {
    const { step: step2, before } = this.old[i2];
    const [from2] = extent(step2);
    if (outcome(step2, before)) this.undone.push({ block: blockAround(before, from2) });
  }
};
function extent(step2) {
  if (step2.from !== void 0) return [step2.from, step2.to];
  if (step2.pos !== void 0) return [step2.pos, step2.pos + 1];
  if (step2.steps?.length) return [step2.steps[0].from, step2.steps.at(-1).to];
  return [0, 0];
}

// src/core/session.js
var sessionKey = new PluginKey("session");
var isRemote = (tr) => Boolean(tr.getMeta(sessionKey));
function sessionPlugin({ version, entries = [] }) {
  return new Plugin({
    key: sessionKey,
    state: {
      init: () => ({ version, entries, unit: entries.at(-1)?.unit ?? 0, epoch: 0, remote: [] }),
      apply: (tr, value) => tr.getMeta(sessionKey)?.value ?? appended(tr, value)
    },
    appendTransaction: (trs, _, state) => separate(trs, state),
    // prosemirror-history merges no steps then, so that each of its items is one of our entries.
    historyPreserveItems: true
  });
}
function appended(tr, value) {
  if (!tr.docChanged) return value;
  const unit = value.unit + 1;
  const intent = tr.getMeta("intent") ?? null;
  const added2 = tr.steps.map((step2, part3) => entryOf(step2, tr.docs[part3], { unit, intent, part: part3 }));
  return { ...value, unit, entries: [...value.entries, ...added2] };
}
function separate(trs, state) {
  const apart2 = trs.length === 1 ? trs[0].getMeta(sessionKey)?.apart : null;
  return apart2?.length ? apart2.reduce((tr, pos) => tr.insertText(" ", pos), state.tr) : null;
}
var versionOf = (state) => sessionKey.getState(state).version;
var entriesOf = (state) => sessionKey.getState(state).entries;
function sendable(state, limit = Infinity) {
  const { version, entries } = sessionKey.getState(state);
  const chosen2 = firstUnits(entries, limit);
  const steps = chosen2.flatMap(wireSteps);
  if (!steps.length) return null;
  const intents = chosen2.filter((e) => e.intent && e.part === 0).map((e) => e.intent);
  return { version, steps, intents, count: steps.length };
}
function firstUnits(entries, limit) {
  let steps = 0;
  let end = 0;
  for (let i2 = 0; i2 < entries.length; i2++) {
    steps += wireSteps(entries[i2]).length;
    if (steps > limit && (end || i2)) return entries.slice(0, end || i2);
    if (entries[i2].unit !== entries[i2 + 1]?.unit) end = i2 + 1;
  }
  return entries;
}
function acknowledge(state, version) {
  const value = sessionKey.getState(state);
  const entries = confirmed(value.entries, version - value.version);
  return state.tr.setMeta(sessionKey, { value: { ...value, version, entries } }).setMeta("addToHistory", false);
}
function receive(state, remote, freshId2, how = rebase) {
  const value = sessionKey.getState(state);
  const tr = state.tr;
  const result = how(tr, value.entries, remote, freshId2);
  const next3 = { ...value, version: value.version + remote.length, entries: result.entries, epoch: value.epoch + 1, remote };
  const base2 = result.entries.length ? { doc: result.theirs, from: tr.steps.length - result.entries.length } : null;
  tr.setMeta(sessionKey, { value: next3, apart: result.apart, base: base2, theirs: { first: value.entries.length, count: remote.length } });
  tr.setMeta("rebased", value.entries.length).setMeta("addToHistory", false);
  if (state.storedMarks) tr.setStoredMarks(state.storedMarks);
  return { tr, result };
}
function withdraw(state, index, freshId2) {
  const { entries } = sessionKey.getState(state);
  let at = 0;
  const found2 = entries.find((entry) => (at += wireSteps(entry).length) > index);
  const refused = (entry) => entry.unit === found2?.unit;
  return receive(state, [], freshId2, (tr, all2, remote) => rebase(tr, all2, remote, freshId2, refused));
}
function nextBatches(state, batches, writer) {
  const schema2 = state.schema;
  const { entries } = sessionKey.getState(state);
  let { version } = sessionKey.getState(state);
  let waiting = entries.reduce((count3, entry) => count3 + wireSteps(entry).length, 0);
  const steps = [];
  let own = null;
  while (batches.length) {
    const batch = batches[0];
    const end = batch.version + batch.steps.length;
    if (end > version && batch.version > version) return steps.length || own ? { own, steps, version } : { gap: true };
    const mine = batch.writer === writer && waiting > 0;
    if (end > version && own !== null && own !== mine) break;
    own = end > version ? mine : own;
    const until = mine ? Math.min(end, version + waiting) : end;
    if (until >= end) batches.shift();
    if (end <= version) continue;
    if (mine) waiting -= until - version;
    else for (const json2 of batch.steps.slice(version - batch.version)) steps.push(Step.fromJSON(schema2, json2));
    version = until;
  }
  return own === null ? null : { own, steps, version };
}

// src/core/ids.js
var LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
var LENGTH = 8;
function freshId(random = (bytes) => crypto.getRandomValues(bytes)) {
  return Array.from(random(new Uint8Array(LENGTH)), (byte) => LETTERS[byte % LETTERS.length]).join("");
}
function idPlugin(make = freshId) {
  return new Plugin({
    appendTransaction(trs, before, state) {
      const origin = originOf(trs, before);
      if (!origin) return null;
      const tr = state.tr;
      for (const { pos, id: id2 } of wantedIds(origin, state.doc, make)) tr.setNodeAttribute(pos, "id", id2);
      return tr.docChanged ? tr : null;
    }
  });
}
function originOf(trs, before) {
  const remote = trs.findLast(isRemote);
  const mine = trs.slice(trs.indexOf(remote) + 1);
  const map2 = (first) => (pos) => mine.reduce((at, tr) => tr.mapping.map(at, 1), first(pos));
  const base2 = remote?.getMeta(sessionKey).base;
  if (base2) return { doc: base2.doc, map: map2((pos) => remote.mapping.slice(base2.from).map(pos, 1)) };
  if (!mine.some((tr) => tr.docChanged)) return null;
  return { doc: remote ? remote.doc : before.doc, map: map2((pos) => pos) };
}
function wantedIds(origin, doc3, make) {
  const wanted = [];
  const keepers = keepersOf(origin, doc3);
  const taken = new Set(keepers.keys());
  doc3.forEach((node, pos) => {
    if (!("id" in node.attrs)) return;
    const { id: id2 } = node.attrs;
    if (id2 === null || keepers.get(id2) !== pos) {
      const given2 = inherited(node, taken) ?? unused(make, taken);
      taken.add(given2);
      wanted.push({ pos, id: given2 });
    }
    if (!node.isTextblock) node.descendants((inner, at) => {
      if (inner.attrs.id) wanted.push({ pos: pos + 1 + at, id: null });
    });
  });
  return wanted;
}
function inherited(node, taken) {
  if (node.attrs.id !== null) return null;
  let id2 = null;
  node.descendants((inner) => {
    if (id2 === null && inner.attrs.id && !taken.has(inner.attrs.id)) id2 = inner.attrs.id;
    return id2 === null;
  });
  return id2;
}
function unused(make, taken) {
  for (; ; ) {
    const id2 = make();
    if (!taken.has(id2)) return id2;
  }
}
function keepersOf(origin, doc3) {
  const places = /* @__PURE__ */ new Map();
  doc3.forEach((node, pos) => {
    const { id: id2 } = node.attrs;
    if (id2) places.set(id2, [...places.get(id2) ?? [], { pos, node }]);
  });
  const keepers = /* @__PURE__ */ new Map();
  for (const [id2, found2] of places) keepers.set(id2, found2.length === 1 ? found2[0].pos : original(id2, found2, origin));
  return keepers;
}
function original(id2, found2, origin) {
  let old = null;
  origin.doc.forEach((node, pos) => void (node.attrs.id === id2 && (old ??= pos)));
  const there = old === null ? null : origin.map(old);
  const first = found2.find(({ pos }) => pos === there) ?? found2[0];
  if (first.node.content.size) return first.pos;
  return (found2.find(({ node }) => node.content.size) ?? first).pos;
}

// src/core/clock.js
var realClock = {
  now: () => Date.now(),
  set: (run2, ms) => setTimeout(run2, ms),
  clear: (timer) => clearTimeout(timer)
};

// src/core/presence.js
var key = new PluginKey("presence");
var EVERY_MS = 250;
var ALIVE_MS = 5e3;
var peopleIn = (state) => key.getState(state) ?? [];
function presencePlugin() {
  return new Plugin({
    key,
    state: {
      init: () => [],
      apply: (tr, people) => tr.getMeta(key) ?? (tr.docChanged ? people.map((one2) => through(one2, tr.mapping)) : people)
    }
  });
}
var through = (one2, mapping) => ({ ...one2, anchor: mapping.map(one2.anchor), head: mapping.map(one2.head) });
function peopleTransaction(state, people, self) {
  const maps = entriesOf(state).map((entry) => entry.step.getMap());
  const end = state.doc.content.size;
  const here = (pos) => Math.max(0, Math.min(end, maps.reduce((at, map2) => map2.map(at), pos)));
  const others = people.filter(({ writer, anchor }) => writer !== self && Number.isInteger(anchor)).map((one2) => ({ ...one2, anchor: here(one2.anchor), head: here(one2.head ?? one2.anchor) }));
  return state.tr.setMeta(key, others).setMeta("addToHistory", false);
}
function confirmedPosition(state, pos) {
  return entriesOf(state).reduceRight((at, entry) => entry.step.getMap().invert().map(at), pos);
}
var Whereabouts = class {
  #timer = null;
  #last = -Infinity;
  #told = "";
  constructor({ post, writer, clock: clock2 = realClock }) {
    Object.assign(this, { post, writer, clock: clock2, state: null, closed: false });
  }
  /** Says that the selection or the text may have changed. */
  moved(state) {
    this.state = state;
    if (this.closed || this.#place() === this.#told) return;
    this.#plan(EVERY_MS);
  }
  close() {
    this.closed = true;
    this.clock.clear(this.#timer);
  }
  #place() {
    const { anchor, head } = this.state.selection;
    return JSON.stringify({ anchor: confirmedPosition(this.state, anchor), head: confirmedPosition(this.state, head) });
  }
  #plan(ms) {
    this.clock.clear(this.#timer);
    this.#timer = this.clock.set(() => this.#tell(), Math.max(0, this.#last + ms - this.clock.now()));
  }
  async #tell() {
    this.#last = this.clock.now();
    this.#told = this.#place();
    await this.post({ writer: this.writer, version: versionOf(this.state), ...JSON.parse(this.#told) });
    if (!this.closed) this.#plan(ALIVE_MS);
  }
};

// src/core/emitter.js
var Emitter = class {
  #listeners = /* @__PURE__ */ new Map();
  /** Calls `listener` with each value of an event; returns a function that stops it. */
  on(event, listener) {
    const all2 = this.#listeners.get(event) ?? /* @__PURE__ */ new Set();
    this.#listeners.set(event, all2.add(listener));
    return () => void all2.delete(listener);
  }
  /** Gives a value to all listeners of an event. */
  emit(event, value) {
    for (const listener of [...this.#listeners.get(event) ?? []]) listener(value);
  }
};

// src/core/feed.js
var POLL_SECONDS = 25;
var PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 3e4;
var Feed = class extends Emitter {
  #polling = false;
  #asking = false;
  #failures = 0;
  #closed = false;
  #timer = null;
  constructor({ story: story2, session, hub, after, clock: clock2 = realClock }) {
    super();
    Object.assign(this, { story: String(story2), session, after, clock: clock2 });
    this.offs = [
      hub.on("event", ({ event, data }) => this.#heard(event, data)),
      hub.on("open", () => this.catchUp()),
      hub.on("silent", () => this.#poll()),
      session.on("gap", () => this.catchUp()),
      hub.follow(this.story)
    ];
  }
  /** Asks for the steps since the confirmed version. */
  async catchUp() {
    if (this.#asking || this.#closed) return;
    this.#asking = true;
    await this.#ask(0);
    this.#asking = false;
  }
  close() {
    this.#closed = true;
    this.clock.clear(this.#timer);
    for (const off of this.offs) off();
  }
  #heard(event, data) {
    if (data.story !== void 0 && String(data.story) !== this.story) return;
    this.#polling = false;
    if (event === "steps") this.session.receive([data]);
    else this.emit(event, data);
  }
  async #poll() {
    if (this.#polling || this.#closed) return;
    this.#polling = true;
    while (this.#polling && !this.#closed) {
      const answered = await this.#ask(POLL_SECONDS);
      this.#failures = answered ? 0 : this.#failures + 1;
      if (!answered || this.session.waiting) await this.#pause();
    }
  }
  async #ask(wait) {
    const { status, body } = await this.after(versionOf(this.session.host.state), wait);
    if (status !== 200 || this.#closed) return false;
    this.session.receive(body.batches ?? []);
    return true;
  }
  #pause() {
    const ms = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** Math.min(this.#failures, 5));
    return new Promise((resolve) => this.#timer = this.clock.set(resolve, ms));
  }
};

// src/core/foreign.js
var key2 = new PluginKey("foreign");
var MOST_RANGES = 500;
function foreignPlugin() {
  return new Plugin({
    key: key2,
    state: {
      init: () => [],
      apply: (tr, ranges) => tr.docChanged ? joined([...ranges.map((r) => through2(r, tr.mapping)), ...arrived(tr)]) : ranges
    },
    appendTransaction: (trs, before, state) => putBack(trs, before, state)
  });
}
var through2 = ({ from: from2, to }, mapping) => ({ from: mapping.map(from2, 1), to: mapping.map(to, -1) });
function arrived(tr) {
  const { first = 0, count: count3 = 0 } = tr.getMeta(sessionKey)?.theirs ?? {};
  const found2 = [];
  for (let i2 = first; i2 < first + count3; i2++) {
    tr.mapping.maps[i2].forEach((_from, _to, from2, to) => found2.push(through2({ from: from2, to }, tr.mapping.slice(i2 + 1))));
  }
  return found2;
}
function joined(ranges) {
  const sorted = ranges.filter(({ from: from2, to }) => from2 < to).sort((a, b) => a.from - b.from);
  const all2 = [];
  for (const range of sorted) {
    const last = all2.at(-1);
    if (last && range.from <= last.to) all2[all2.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else all2.push(range);
  }
  return all2.slice(-MOST_RANGES);
}
function putBack(trs, before, state) {
  const undone = trs.length === 1 && isHistoryTransaction(trs[0]) && undoDepth(state) < undoDepth(before);
  if (!undone) return null;
  const gone = key2.getState(before).filter((range) => {
    const { from: from2, to } = through2(range, trs[0].mapping);
    return from2 >= to;
  });
  const tr = state.tr;
  for (const range of gone) restore(tr, before.doc, range, trs[0].mapping);
  return tr.docChanged ? tr : null;
}
function restore(tr, doc3, { from: from2, to }, mapping) {
  const slice2 = doc3.slice(from2, to);
  if (!writtenInSlice(slice2)) return;
  const inline = doc3.resolve(from2).sameParent(doc3.resolve(to)) && slice2.content.firstChild.isInline;
  const pos = tr.mapping.map(mapping.map(from2));
  const place4 = !inline ? null : tr.doc.resolve(pos).parent.isTextblock ? pos : samePlace(doc3, from2, tr.doc, slice2);
  const step2 = place4 === null ? blockStep(tr, slice2, inline, pos) : insertion(tr.doc, place4, slice2);
  if (!step2) return;
  tr.step(step2);
  const ends = [step2.from + step2.slice.size, step2.from];
  for (const end of ends) if (glued(tr.doc, end)) tr.insertText(" ", end);
}
function blockStep(tr, slice2, inline, pos) {
  const { paragraph } = tr.doc.type.schema.nodes;
  const blocks3 = inline ? new Slice(Fragment.from(paragraph.create(null, slice2.content)), 0, 0) : slice2;
  return insertion(tr.doc, pos, blocks3);
}

// src/core/hub.js
var NAME = "masthead-events";
var CALL_MS = 1e4;
var GONE_MS = 3e4;
var SILENT_MS = 5e3;
var QUIET_MS = 45e3;
var AGAIN_MS = 3e4;
var CLOSED = 2;
var EVENTS = ["steps", "presence", "thread", "state", "reload", "leave", "hello", "ping"];
var ofPage = () => ({
  EventSource: globalThis.EventSource,
  BroadcastChannel: globalThis.BroadcastChannel,
  locks: globalThis.navigator?.locks
});
var Hub = class extends Emitter {
  #stories = /* @__PURE__ */ new Set();
  #wanted = /* @__PURE__ */ new Map();
  #source = null;
  #url = null;
  #silence = null;
  #pings = false;
  #resting = false;
  #leads = false;
  #release = null;
  constructor({ id: id2, url = "/desk/events", clock: clock2 = realClock, ...browser }) {
    super();
    const { EventSource, BroadcastChannel, locks } = { ...ofPage(), ...browser };
    Object.assign(this, { id: id2, base: url, clock: clock2, EventSource });
    this.channel = BroadcastChannel && locks ? new BroadcastChannel(NAME) : null;
    if (this.channel) this.channel.onmessage = ({ data }) => this.#heard(data);
    if (this.channel) locks.request(NAME, () => this.#lead());
    else this.#lead();
    this.#call();
  }
  /** Follows a story; returns a function that ends it. */
  follow(story2) {
    this.#stories.add(story2);
    this.#say();
    return () => {
      this.#stories.delete(story2);
      this.#say();
    };
  }
  close() {
    this.clock.clear(this.timer);
    this.#stories.clear();
    this.#say();
    this.#disconnect();
    this.channel?.close();
    this.#release?.();
  }
  #lead() {
    this.#leads = true;
    this.channel?.postMessage({ kind: "who" });
    this.#connect();
    return new Promise((release) => this.#release = release);
  }
  // Each tab repeats what it follows, so that the leader forgets tabs that are gone.
  #call() {
    this.#say();
    this.timer = this.clock.set(() => this.#call(), CALL_MS);
  }
  #say() {
    const stories = [...this.#stories];
    this.channel?.postMessage({ kind: "want", id: this.id, stories });
    this.#want(this.id, stories);
  }
  #want(id2, stories) {
    this.#wanted.set(id2, { stories, at: this.clock.now() });
    for (const [other, { at }] of this.#wanted) if (this.clock.now() - at > GONE_MS) this.#wanted.delete(other);
    if (this.#leads) this.#connect();
  }
  #heard(message) {
    if (message.kind === "want") this.#want(message.id, message.stories);
    else if (message.kind === "who") this.#say();
    else this.emit(message.kind, message.value);
  }
  #connect() {
    const stories = [...new Set([...this.#wanted.values()].flatMap((one2) => one2.stories))].sort();
    const url = stories.length ? `${this.base}?stories=${stories.join(",")}` : null;
    if (url === this.#url || this.#resting) return;
    this.#disconnect();
    this.#url = url;
    if (url) this.#listen(new this.EventSource(url));
  }
  #listen(source) {
    this.#source = source;
    source.onopen = () => this.#everywhere("open");
    source.onerror = () => source.readyState === CLOSED && this.#again();
    this.#silence = this.clock.set(() => this.#everywhere("silent"), SILENT_MS);
    for (const event of EVENTS) {
      source.addEventListener(event, ({ data }) => {
        this.#alive(event);
        this.#everywhere("event", { event, data: parsed(data) });
      });
    }
  }
  // A server that sends `ping` is known to be gone when it stops, which the browser may not notice.
  #alive(event) {
    this.clock.clear(this.#silence);
    this.#pings ||= event === "ping";
    if (this.#pings) this.#silence = this.clock.set(() => this.#again(), QUIET_MS);
  }
  // The browser does not come back by itself after an answer that is an error.
  #again() {
    this.#everywhere("silent");
    this.#disconnect();
    this.#resting = true;
    this.#silence = this.clock.set(() => {
      this.#resting = false;
      this.#connect();
    }, AGAIN_MS);
  }
  #everywhere(kind2, value) {
    this.channel?.postMessage({ kind: kind2, value });
    this.emit(kind2, value);
  }
  #disconnect() {
    this.clock.clear(this.#silence);
    this.#source?.close();
    this.#source = null;
    this.#url = null;
  }
};
function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return {};
  }
}

// src/core/review.js
var key3 = (node) => node.attrs.id ?? node.type.name;
function blocksOf(doc3) {
  const blocks3 = /* @__PURE__ */ new Map();
  doc3.forEach((node) => blocks3.set(key3(node), node));
  return blocks3;
}
var MANY_IN_TRAY = 5;
var FEW_BLOCKS = 4;
var differ = (a, b) => a && b ? !a.eq(b) : a !== b;
function reviewOf({ base: base2, theirs, tray }, mine) {
  if (!base2) return null;
  const [b, m, t2] = [base2, mine, theirs].map(blocksOf);
  const blocks3 = [];
  for (const id2 of /* @__PURE__ */ new Set([...b.keys(), ...m.keys(), ...t2.keys()])) {
    const sides = { id: id2, base: b.get(id2) ?? null, mine: m.get(id2) ?? null, theirs: t2.get(id2) ?? null };
    if (differ(sides.base, sides.mine) && differ(sides.base, sides.theirs) && differ(sides.mine, sides.theirs)) blocks3.push(sides);
  }
  const much = blocks3.length >= FEW_BLOCKS && blocks3.length * 3 >= b.size;
  return much || tray.length > MANY_IN_TRAY ? { blocks: blocks3, tray } : null;
}

// src/core/incoming.js
var Incoming = class extends Emitter {
  #queue = [];
  #taking = false;
  constructor(host, { writer, freshId: freshId2, how = rebase }) {
    super();
    Object.assign(this, { host, writer, freshId: freshId2, how, review: null });
  }
  /** Takes batches in now, or after the composition or the review that is going on. */
  receive(batches) {
    this.#queue.push(...batches);
    this.#queue.sort((a, b) => a.version - b.version);
    this.drain();
  }
  /** The version that the server has confirmed. */
  get version() {
    return versionOf(this.host.state);
  }
  /** Returns whether batches wait, so that what is sent now would be refused as behind. */
  get waiting() {
    return this.#queue.length > 0;
  }
  /** Notes that the server has confirmed my steps up to `version`. */
  acknowledged(version) {
    if (version <= versionOf(this.host.state)) return;
    this.host.dispatch(acknowledge(this.host.state, version));
    this.drain();
  }
  /** Takes in what waits. Call it at the end of a composition. */
  drain() {
    if (this.#taking) return;
    this.#taking = true;
    try {
      while (this.#queue.length && !this.host.composing && !this.review && this.#next(false)) ;
    } finally {
      this.#taking = false;
    }
  }
  /** Takes back the change that step `index` of the next batch belongs to; its words are in "tray". */
  dropRefused(index) {
    const { tr, result } = withdraw(this.host.state, index, this.freshId);
    this.host.dispatch(tr);
    this.#tell(result);
  }
  /** Ends a review: all blocks are merged, except those of which one side is chosen. */
  decide(choices = {}) {
    const { review } = this;
    if (!review) return;
    this.review = null;
    this.#next(true);
    this.#choose(review.blocks, choices);
    this.drain();
    this.emit("decided");
  }
  #next(decided) {
    const queue = [...this.#queue];
    const next3 = this.#parsed(queue);
    if (!next3 || next3.gap) {
      if (next3?.gap) this.emit("gap");
      else this.#queue = queue;
      return false;
    }
    return next3.own ? this.#confirm(next3, queue) : this.#merge(next3, queue, decided);
  }
  #parsed(queue) {
    try {
      return nextBatches(this.host.state, queue, this.writer);
    } catch (error) {
      this.#queue = [];
      this.emit("broken", error);
      return null;
    }
  }
  #confirm({ version }, queue) {
    this.#queue = queue;
    this.host.dispatch(acknowledge(this.host.state, version));
    return true;
  }
  #merge({ steps }, queue, decided) {
    const { state } = this.host;
    let got;
    try {
      got = receive(state, steps, this.freshId, this.how);
    } catch (error) {
      this.#queue = [];
      this.emit("broken", error);
      return false;
    }
    const review = decided ? null : reviewOf(got.result, state.doc);
    if (review) {
      this.review = review;
      this.emit("review", review);
      return false;
    }
    this.#queue = queue;
    this.host.dispatch(got.tr);
    this.#tell(got.result);
    return true;
  }
  #tell({ guarded, rescued, undone, tray }) {
    if (guarded.length || rescued.length || undone.length) this.emit("report", { guarded, rescued, undone });
    if (tray.length) this.emit("tray", tray);
  }
  #choose(blocks3, choices) {
    const tr = this.host.state.tr;
    for (const block2 of blocks3) {
      const side = choices[block2.id];
      if (side) put(tr, block2.id, block2[side]);
    }
    if (tr.docChanged) this.host.dispatch(tr);
  }
};
function put(tr, id2, node) {
  let place4 = null;
  tr.doc.forEach((child, pos) => void ((child.attrs.id ?? child.type.name) === id2 && (place4 = { pos, size: child.nodeSize })));
  if (place4 && node) tr.replaceWith(place4.pos, place4.pos + place4.size, node);
  else if (place4) tr.delete(place4.pos, place4.pos + place4.size);
  else if (node) tr.insert(tr.doc.content.size, node);
}

// src/core/database.js
var NAME2 = "masthead-editor";
var VERSION = 1;
function openDatabase(indexedDB) {
  return new Promise((resolve, reject2) => {
    const request = indexedDB.open(NAME2, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("writers", { keyPath: ["story", "writer"] });
      request.result.createObjectStore("steps", { keyPath: ["story", "writer", "seq"] });
      request.result.createObjectStore("tray", { keyPath: ["story", "id"] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject2(request.error);
    request.onblocked = () => reject2(new Error("the database is blocked"));
  });
}
function inTransaction(database, mode, work) {
  return new Promise((resolve, reject2) => {
    const names = ["writers", "steps", "tray"];
    const transaction = database.transaction(names, mode, { durability: "strict" });
    const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
    let result;
    transaction.oncomplete = () => resolve(result?.result ?? result);
    transaction.onabort = () => reject2(transaction.error ?? new Error("the transaction is aborted"));
    result = work(stores);
  });
}

// src/core/journal.js
var WINDOW_MS = 50;
var ROWS_BEFORE_A_NEW_BASE = 400;
var lockName = (writer) => `masthead-writer-${writer}`;
var between = (from2, to) => globalThis.IDBKeyRange.bound(from2, to);
var rowsOf = (story2, writer, after = -1) => between([story2, writer, after + 1], [story2, writer, Infinity]);
var allOf = (story2) => between([story2], [story2, []]);
var Journal = class extends Emitter {
  #queue = [];
  #timer = null;
  #flushed = Promise.resolve();
  #seq = 0;
  #confirmed = -1;
  #row = null;
  #release = null;
  kept = true;
  constructor({ story: story2, writer, staff = null, schema: schema2, indexedDB = globalThis.indexedDB, locks = globalThis.navigator?.locks, clock: clock2 = realClock }) {
    super();
    Object.assign(this, { story: String(story2), writer, staff, schema: schema2, indexedDB, locks, clock: clock2 });
    this.database = null;
  }
  /** Opens the database and marks this writer as alive. It never rejects: see `kept`. */
  async open() {
    try {
      this.database = await openDatabase(this.indexedDB);
      await this.#hold(this.writer);
    } catch {
      this.#lose();
    }
  }
  /** Begins with the document of a confirmed version, before any step of mine. */
  start(version, doc3) {
    this.#row = { story: this.story, writer: this.writer, staff: this.staff, schema: this.schema, version, doc: doc3.toJSON(), batch: 0, sent: null };
    this.#saveRow();
  }
  /** Compares two values of the session's state and notes what has changed. */
  changed(before, after, doc3) {
    if (before === after || !this.#row) return;
    if (before.epoch !== after.epoch) this.#rebased(after);
    else this.#went(before, after);
    if (this.#confirmed >= ROWS_BEFORE_A_NEW_BASE) this.#rebase(after, after.entries[0]?.before ?? doc3);
  }
  /** Notes a batch before it leaves, so that a later tab can repeat it as it was. */
  sending({ batch, version, steps }) {
    if (!this.#row) return;
    Object.assign(this.#row, { batch, sent: { batch, version, count: steps.length } });
    this.#saveRow();
  }
  /** Keeps an entry of the tray until the server has it. */
  keepTray(entry) {
    this.#later(({ tray }) => tray.put({ ...entry, story: this.story, writer: this.writer }));
  }
  dropTray(id2) {
    this.#later(({ tray }) => tray.delete([this.story, id2]));
  }
  /** Resolves with the entries of the tray that closed tabs could not hand over. */
  async tray() {
    if (!this.database) return [];
    const all2 = await inTransaction(this.database, "readonly", ({ tray }) => tray.getAll(allOf(this.story)));
    const dead = await Promise.all(all2.map(({ writer }) => this.#isDead(writer)));
    return all2.filter((_, i2) => dead[i2]);
  }
  /** Writes what waits; resolves when it is on the disk or cannot be. */
  flush() {
    if (this.#timer !== null) this.clock.clear(this.#timer);
    this.#timer = null;
    const work = this.#queue.splice(0);
    if (work.length && this.database && this.kept) this.#flushed = this.#flushed.then(() => this.#write(work));
    return this.#flushed;
  }
  /** Forgets this writer if all is confirmed, and lets go of its lock. */
  async close(clean2) {
    if (clean2) this.#later((stores) => forget(stores, this.story, this.writer));
    await this.flush();
    this.#release?.();
    this.database?.close();
  }
  /** Resolves with the journals of this story that no open tab holds and that have steps of mine. */
  async dead() {
    if (!this.database || !this.locks) return [];
    const all2 = await inTransaction(this.database, "readonly", ({ writers }) => writers.getAll(allOf(this.story)));
    const found2 = [];
    for (const row3 of all2) {
      if (row3.writer === this.writer || !await this.#isDead(row3.writer)) continue;
      const journal = await this.#read(row3);
      if (journal.mine.length) found2.push(journal);
      else await this.discard(row3.writer);
    }
    return found2;
  }
  /** Forgets the journal of a dead tab. */
  discard(writer) {
    return inTransaction(this.database, "readwrite", (stores) => void forget(stores, this.story, writer));
  }
  /** Takes over the lock of a dead tab; resolves with whether this tab has it now. */
  claim(writer) {
    return new Promise((resolve) => {
      this.locks.request(lockName(writer), { ifAvailable: true }, (lock) => {
        resolve(Boolean(lock));
        return lock ? new Promise(() => {
        }) : void 0;
      });
    });
  }
  async #read(row3) {
    const rows = await inTransaction(this.database, "readonly", ({ steps }) => steps.getAll(rowsOf(this.story, row3.writer)));
    return { ...row3, theirs: rows.filter((r) => r.seq <= row3.confirmed), mine: rows.filter((r) => r.seq > row3.confirmed) };
  }
  #went(before, after) {
    const gone = countGone(before.entries, after.entries);
    if (gone) {
      this.#confirmed += gone;
      this.#row.sent = null;
      this.#saveRow();
    }
    this.#put(after.entries.slice(before.entries.length - gone).map(entryRow));
  }
  #rebased({ remote, entries }) {
    const from2 = this.#confirmed;
    this.#later(({ steps }) => steps.delete(rowsOf(this.story, this.writer, from2)));
    this.#seq = from2 + 1;
    this.#put(remote.map((step2) => ({ step: step2.toJSON() })));
    this.#confirmed = this.#seq - 1;
    this.#put(entries.map(entryRow));
    this.#saveRow();
  }
  #rebase({ version, entries }, doc3) {
    this.#later(({ steps }) => steps.delete(rowsOf(this.story, this.writer)));
    Object.assign(this.#row, { version, doc: doc3.toJSON() });
    this.#seq = 0;
    this.#confirmed = -1;
    this.#put(entries.map(entryRow));
    this.#saveRow();
  }
  #put(rows) {
    for (const row3 of rows) {
      const whole = { ...row3, story: this.story, writer: this.writer, seq: this.#seq++ };
      this.#later(({ steps }) => steps.put(whole));
    }
  }
  #saveRow() {
    const row3 = { ...this.#row, confirmed: this.#confirmed, at: this.clock.now() };
    this.#later(({ writers }) => writers.put(row3));
  }
  #later(work) {
    if (!this.kept) return;
    this.#queue.push(work);
    this.#timer ??= this.clock.set(() => this.flush(), WINDOW_MS);
  }
  async #write(work) {
    try {
      await inTransaction(this.database, "readwrite", (stores) => {
        for (const one2 of work) one2(stores);
      });
    } catch {
      this.#lose();
    }
  }
  #lose() {
    if (!this.kept) return;
    this.kept = false;
    this.emit("kept", false);
  }
  #hold(writer) {
    if (!this.locks) return void 0;
    return new Promise((resolve) => {
      this.locks.request(lockName(writer), () => {
        resolve();
        return new Promise((release) => this.#release = release);
      });
    });
  }
  // Without locks no tab can tell, and each keeps to its own.
  #isDead(writer) {
    if (!this.locks) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.locks.request(lockName(writer), { ifAvailable: true }, (lock) => resolve(Boolean(lock)));
    });
  }
};
var entryRow = ({ step: step2, unit, intent, part: part3 }) => ({ step: step2.toJSON(), unit, intent, part: part3 });
function countGone(before, after) {
  if (!before.length) return 0;
  if (!after.length) return before.length;
  const at = before.indexOf(after[0]);
  return at < 0 ? before.length : at;
}
function forget({ writers, steps }, story2, writer) {
  writers.delete([story2, writer]);
  steps.delete(rowsOf(story2, writer));
}

// src/core/sender.js
var EVERY_MS2 = 500;
var EVERY_MS_WITHOUT_JOURNAL = 250;
var LONGEST_WAIT_MS = 3e4;
var STEPS_AT_ONCE = 1e3;
var STOPPED = { 401: "loggedOut", 403: "noRight" };
var Sender = class extends Emitter {
  #timer = null;
  #inFlight = false;
  #last = -Infinity;
  #failures = 0;
  #limit = STEPS_AT_ONCE;
  #closed = false;
  stopped = null;
  constructor({ session, post, writer, schema: schema2, clock: clock2 = realClock, random = Math.random, resume = {} }) {
    super();
    Object.assign(this, { session, post, writer, schema: schema2, clock: clock2, random, kept: true });
    this.batch = resume.batch ?? 0;
    this.sent = resume.sent ?? null;
    this.savedAt = clock2.now();
  }
  /** The value of the last event "status". */
  get status() {
    if (this.stopped) return this.stopped;
    if (!sendable(this.session.host.state, 1)) return { kind: "saved", at: this.savedAt };
    return { kind: this.#failures ? "offline" : "saving" };
  }
  /** Says that there may be something to send. */
  poke() {
    this.#tell();
    if (this.#failures) return;
    const every = this.kept ? EVERY_MS2 : EVERY_MS_WITHOUT_JOURNAL;
    this.#plan(this.#last + every - this.clock.now());
  }
  /** Tries again now: after a log-in, or when the browser says that it is online. */
  retry() {
    if (this.stopped && !Object.values(STOPPED).includes(this.stopped.kind)) return;
    this.stopped = null;
    this.#failures = 0;
    this.#unplan();
    this.#plan(0);
    this.#tell();
  }
  /** Goes on after a refusal, when the refused change is out of the way. */
  resume() {
    if (this.stopped?.kind === "refused") this.stopped = null;
    this.sent = null;
    this.poke();
  }
  /** Stops because the text here is not the one of the server any more. */
  halt() {
    this.#stop({ kind: "outdated" });
  }
  /** Stops for good; a request that is under way is still answered. */
  close() {
    this.#closed = true;
    this.#unplan();
  }
  #plan(ms) {
    if (this.#timer !== null || this.#inFlight || this.stopped || this.#closed) return;
    if (!sendable(this.session.host.state, 1)) return;
    this.#timer = this.clock.set(() => {
      this.#timer = null;
      this.#send();
    }, Math.max(0, ms));
  }
  #unplan() {
    if (this.#timer !== null) this.clock.clear(this.#timer);
    this.#timer = null;
  }
  // A batch keeps its number and its content until it is answered. When others were first, it can
  // never be committed any more, and its steps go under a new number.
  async #send() {
    const { session } = this;
    if (session.review || session.waiting && session.host.composing) return;
    if (this.sent?.version !== versionOf(session.host.state)) this.sent = null;
    this.sent ??= this.#next();
    if (!this.sent) return this.#tell();
    this.#inFlight = true;
    this.#last = this.clock.now();
    this.emit("sending", this.sent);
    const { status, body } = await this.post(this.sent);
    this.#inFlight = false;
    this.#answered(status, body);
  }
  #next() {
    const next3 = sendable(this.session.host.state, this.#limit);
    if (!next3) return null;
    const { version, intents } = next3;
    const steps = next3.steps.map((step2) => step2.toJSON());
    const batch = { writer: this.writer, batch: ++this.batch, version, schema: this.schema, steps };
    return intents.length ? { ...batch, intents } : batch;
  }
  #answered(status, body) {
    if (status === 200) this.#committed(body);
    else if (status === 409 && body.reason === "behind") this.#behind(body);
    else if (status === 409) this.#stop({ kind: "outdated", schema: body.schema });
    else if (status === 413) this.#tooLarge();
    else if (status === 422) this.#stop({ kind: "refused", index: body.index, reason: body.reason });
    else if (STOPPED[status]) this.#stop({ kind: STOPPED[status] });
    else this.#failed();
  }
  #committed({ version }) {
    this.sent = null;
    this.#failures = 0;
    this.#limit = Math.min(STEPS_AT_ONCE, this.#limit * 2);
    this.savedAt = this.clock.now();
    this.session.acknowledged(version);
    this.poke();
  }
  #behind({ batches }) {
    const before = versionOf(this.session.host.state);
    this.session.receive(batches ?? []);
    if (this.session.review || this.session.host.composing) return this.#tell();
    if (versionOf(this.session.host.state) === before) return this.#failed();
    this.#failures = 0;
    this.#tell();
    this.#plan(0);
  }
  #tooLarge() {
    const count3 = this.sent.steps.length;
    if (count3 === 1) return this.#stop({ kind: "refused", index: 0, reason: "large" });
    this.#limit = Math.ceil(count3 / 2);
    this.sent = null;
    this.#plan(0);
  }
  #stop(status) {
    this.stopped = status;
    this.#unplan();
    this.#tell();
  }
  // With a random part, so that fifty browsers do not come back in one instant.
  #failed() {
    this.#failures++;
    const wait = Math.min(LONGEST_WAIT_MS, EVERY_MS2 * 2 ** Math.min(this.#failures, 10));
    this.#plan(wait * (0.5 + this.random() / 2));
    this.#tell();
  }
  #tell() {
    this.emit("status", this.status);
  }
};

// src/core/recover.js
var UNSEEN_BATCHES = 10;
function textOf(rows) {
  const words = [];
  const visit = (node) => {
    if (node.text) words.push(node.text);
    node.content?.forEach(visit);
  };
  for (const { step: step2 } of rows) step2.slice?.content?.forEach(visit);
  return words.join("").trim();
}
function rebuilt(journal, schema2, plugins = []) {
  let doc3 = schema2.nodeFromJSON(journal.doc);
  let { version } = journal;
  const apply3 = ({ step: json2 }) => {
    const step2 = Step.fromJSON(schema2, json2);
    const result = step2.apply(doc3);
    if (!result.doc) throw new RangeError(result.failed);
    const before = doc3;
    doc3 = result.doc;
    return { step: step2, before };
  };
  for (const row3 of journal.theirs) version += wireSteps(apply3(row3)).length;
  const entries = journal.mine.map((row3) => {
    const { step: step2, before } = apply3(row3);
    return entryOf(step2, before, row3);
  });
  const state = EditorState.create({ doc: doc3, plugins: [sessionPlugin({ version, entries }), ...plugins] });
  return { state, sent: sentAgain(journal, state, version) };
}
function sentAgain({ sent, writer, schema: schema2 }, state, version) {
  if (!sent || sent.version !== version) return null;
  const steps = sendable(state)?.steps.slice(0, sent.count) ?? [];
  if (steps.length !== sent.count) return null;
  return { writer, batch: sent.batch, version, schema: schema2, steps: steps.map((step2) => step2.toJSON()) };
}
async function recover({ journal, schema: schema2, schemaVersion, requests, freshId: freshId2, clock: clock2, random, tell: tell2 }) {
  const { state, sent } = rebuilt(journal, schema2, [idPlugin(freshId2)]);
  const host = { state, composing: false, dispatch: (tr) => host.state = host.state.apply(tr) };
  const session = new Incoming(host, { writer: journal.writer, freshId: freshId2 });
  for (const event of ["report", "tray", "review"]) session.on(event, (value) => tell2(event, value, session));
  const missed = await requests.after(session.version);
  if (missed.status !== 200) return false;
  session.receive(missed.body.batches ?? []);
  const resume = { batch: journal.batch + UNSEEN_BATCHES, sent };
  const sender = new Sender({ session, post: requests.steps, writer: journal.writer, schema: schemaVersion, clock: clock2, random, resume });
  return new Promise((resolve) => {
    sender.on("status", ({ kind: kind2 }) => {
      if (kind2 === "saved") resolve(true);
      else if (sender.stopped) resolve(false);
    });
    session.on("broken", () => resolve(false));
    session.on("decided", () => sender.poke());
    sender.poke();
  });
}

// src/core/requests.js
var SECONDS_TO_WAIT = 30;
function requestsFor({ story: story2, csrf: csrf2, base: base2 = "/desk/stories", fetch: fetch2 = globalThis.fetch, signal = hangs }) {
  const address2 = `${base2}/${story2}`;
  const ask3 = (path, options) => answer(fetch2, `${address2}${path}`, options);
  const headers = { "content-type": "application/json", "x-csrf": csrf2 };
  const post = (path, body) => ask3(path, { method: "POST", headers, body: JSON.stringify(body), signal: signal(SECONDS_TO_WAIT) });
  return {
    draft: () => ask3("/draft", { signal: signal(SECONDS_TO_WAIT) }),
    after: (version, wait = 0) => ask3(`/steps?after=${version}&wait=${wait}`, { signal: signal(wait + SECONDS_TO_WAIT) }),
    steps: (body) => post("/steps", body),
    presence: (body) => post("/presence", body),
    leftover: (body) => post("/leftovers", body),
    revision: (body) => post("/revisions", body)
  };
}
var hangs = (seconds) => AbortSignal.timeout(seconds * 1e3);
async function answer(fetch2, url, options) {
  try {
    const response = await fetch2(url, { credentials: "same-origin", redirect: "manual", ...options });
    const status = response.type === "opaqueredirect" ? 401 : response.status;
    return { status, body: await json(response) };
  } catch {
    return { status: 0, body: {} };
  }
}
async function json(response) {
  try {
    return await response.json() ?? {};
  } catch {
    return {};
  }
}

// src/core/tray-keeper.js
var AGAIN_MS2 = 5e3;
var Tray = class extends Emitter {
  #sending = false;
  list = [];
  constructor({ journal, post, clock: clock2 = realClock }) {
    super();
    Object.assign(this, { journal, post, clock: clock2 });
  }
  /** Brings back what an earlier tab could not hand over. */
  async load() {
    this.list = (await this.journal.tray().catch(() => [])).map((entry) => ({ ...entry, sent: false }));
    this.send();
  }
  add(entries) {
    for (const entry of entries) {
      const whole = { id: crypto.randomUUID(), ...entry, sent: false };
      this.list = [...this.list, whole];
      this.journal.keepTray(whole);
    }
    this.emit("change", this.list);
    this.send();
  }
  /** Hands over what the server does not have yet. */
  async send() {
    if (this.#sending) return;
    this.#sending = true;
    for (const entry of this.list.filter((one2) => !one2.sent)) {
      const { block: block2, text: text2, reason } = entry;
      const { status, body } = await this.post({ writer: this.journal.writer, block: block2, text: text2, reason });
      if (status < 200 || status >= 300) {
        this.clock.set(() => this.send(), AGAIN_MS2);
        break;
      }
      this.list = this.list.map((one2) => one2.id === entry.id ? { ...one2, sent: true, leftover: body.id } : one2);
      this.journal.dropTray(entry.id);
    }
    this.#sending = false;
  }
  settle(id2) {
    this.list = this.list.filter((one2) => one2.id !== id2);
    this.journal.dropTray(id2);
    this.emit("change", this.list);
  }
};

// src/core/story.js
var PASSED_ON = ["thread", "state", "reload", "leave"];
function randomHex(digits) {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
async function openStory({ story: story2, schema: schema2, schemaVersion, csrf: csrf2, base: base2, events, browser = {} }) {
  const requests = requestsFor({ story: story2, csrf: csrf2, base: base2, ...browser });
  const { status, body } = await requests.draft();
  if (status !== 200) return { failed: status };
  const doc3 = parsed2(schema2, body.doc);
  if (!doc3) return { failed: "schema", schema: body.schema };
  const journal = new Journal({ story: story2, writer: randomHex(16), staff: body.me?.staff ?? null, schema: schemaVersion, ...browser });
  await journal.open();
  globalThis.navigator?.storage?.persist?.();
  const opened = new Story({ story: story2, schema: schema2, schemaVersion, requests, journal, draft: body, doc: doc3, events, browser });
  await opened.trayKeeper.load();
  return opened;
}
function parsed2(schema2, json2) {
  try {
    const doc3 = schema2.nodeFromJSON(json2);
    doc3.check();
    return doc3;
  } catch {
    return null;
  }
}
var Story = class extends Emitter {
  constructor({ story: story2, schema: schema2, schemaVersion, requests, journal, draft, doc: doc3, events, browser }) {
    super();
    const { clock: clock2 = realClock } = browser;
    Object.assign(this, { id: String(story2), schema: schema2, schemaVersion, requests, journal, draft, doc: doc3, events, browser, clock: clock2 });
    this.writer = journal.writer;
    this.outdated = draft.schema !== schemaVersion;
    this.view = null;
    this.trayKeeper = new Tray({ journal, post: requests.leftover, clock: clock2 });
    this.trayKeeper.on("change", (list2) => this.emit("tray", list2));
    const watch = new Plugin({ view: () => ({ update: (view, before) => this.#changed(before, view.state) }) });
    this.plugins = [sessionPlugin({ version: draft.version }), foreignPlugin(), idPlugin(), presencePlugin(), watch];
    journal.on("kept", () => this.#lostJournal());
  }
  get kept() {
    return this.journal.kept;
  }
  get tray() {
    return this.trayKeeper.list;
  }
  get version() {
    return this.session?.version ?? this.draft.version;
  }
  get people() {
    return this.view ? peopleIn(this.view.state) : [];
  }
  /** One value for the page; see index.js. */
  get status() {
    const { kept } = this;
    if (this.outdated) return { kind: "outdated", schema: this.draft.schema, kept };
    return { ...this.sender?.status ?? { kind: "saved", at: this.clock.now() }, kept };
  }
  /** Begins to keep, send and receive for a view whose state has this story's plugins. */
  attach(view) {
    this.view = view;
    const { writer, clock: clock2, browser, requests } = this;
    this.session = new Incoming(hostOf(view), { writer, freshId });
    const { session, schemaVersion: schema2 } = this;
    this.sender = new Sender({ session, post: requests.steps, writer, schema: schema2, clock: clock2, random: browser.random });
    this.sender.kept = this.kept;
    this.#wire();
    this.journal.start(this.draft.version, this.doc);
    this.whereabouts = new Whereabouts({ post: requests.presence, writer, clock: clock2 });
    this.hub = browser.hub ?? new Hub({ id: writer, url: this.events, ...browser });
    this.feed = new Feed({ story: this.id, session: this.session, hub: this.hub, after: requests.after, clock: clock2 });
    for (const event of PASSED_ON) this.feed.on(event, (value) => this.emit(event, value));
    this.feed.on("presence", ({ people }) => view.dispatch(peopleTransaction(view.state, people ?? [], writer)));
    this.feed.catchUp();
    this.ended = endings(view, this);
  }
  #wire() {
    const { session, sender, journal } = this;
    session.on("report", (report) => this.emit("report", report));
    session.on("review", (review) => this.emit("review", review));
    session.on("tray", (list2) => this.trayKeeper.add(list2));
    session.on("broken", (error) => {
      sender.halt();
      this.emit("reload", { error });
    });
    session.on("decided", () => sender.poke());
    sender.on("sending", (batch) => journal.sending(batch));
    sender.on("status", () => this.#tellStatus());
  }
  #tellStatus() {
    const { status } = this;
    const text2 = JSON.stringify(status);
    if (text2 === this.told) return;
    this.told = text2;
    this.emit("status", status);
    if (status.kind === "saved") this.emit("saved", this.version);
  }
  #lostJournal() {
    if (this.sender) this.sender.kept = false;
    this.emit("kept", false);
    this.#tellStatus();
  }
  #changed(before, state) {
    if (!this.sender) return;
    const [was, is] = [sessionKey.getState(before), sessionKey.getState(state)];
    this.journal.changed(was, is, state.doc);
    if (was !== is) this.sender.poke();
    this.whereabouts.moved(state);
    if (peopleIn(before) !== peopleIn(state)) this.emit("presence", peopleIn(state));
    if (this.session.waiting && !this.view.composing) queueMicrotask(() => this.session.drain());
  }
  /** Ends a review; see `Incoming`. */
  decide(choices) {
    this.session.decide(choices);
  }
  /** Tries again after a log-in. */
  retry() {
    this.sender.retry();
    this.trayKeeper.send();
  }
  /** Takes a passage off the tray after its use. */
  settle(id2) {
    this.trayKeeper.settle(id2);
  }
  /** Puts the words of a refused change into the tray, takes the change back and goes on. */
  dropRefused() {
    this.session.dropRefused(this.sender.stopped?.index ?? 0);
    this.sender.resume();
  }
  /** Resolves with the version in which all local steps are confirmed. */
  saved() {
    if (this.status.kind === "saved") return Promise.resolve(this.version);
    return new Promise((resolve) => {
      const off = this.on("saved", (version) => {
        off();
        resolve(version);
      });
    });
  }
  /** Saves a revision of what is on the screen now; resolves with `{status, body}`. */
  async revision(note3) {
    const version = await this.saved();
    return this.requests.revision({ version, note: note3 });
  }
  /** Resolves with what closed tabs left: `{writer, at, text, steps}`. */
  async dead() {
    const all2 = await this.journal.dead();
    return all2.map(({ writer, staff, at, mine }) => ({ writer, staff, at, text: textOf(mine), steps: mine.length }));
  }
  /** Merges the journal of a closed tab; resolves with whether all of it is confirmed. */
  async recover(writer) {
    const journal = (await this.journal.dead()).find((one2) => one2.writer === writer);
    if (!journal || !await this.journal.claim(writer)) return false;
    const { schema: schema2, schemaVersion, requests, clock: clock2 } = this;
    const tell2 = (event, value, session) => {
      if (event === "tray") this.trayKeeper.add(value);
      else this.emit(event, event === "review" ? { ...value, decide: (choices) => session.decide(choices) } : value);
    };
    const done = await recover({ journal, schema: schema2, schemaVersion, requests, freshId, clock: clock2, random: this.browser.random, tell: tell2 });
    if (done) await this.journal.discard(writer);
    await this.feed.catchUp();
    return done;
  }
  /** Forgets the journal of a closed tab. */
  discard(writer) {
    return this.journal.discard(writer);
  }
  /** Stops; what the server has not confirmed stays in the journal. */
  async close() {
    const clean2 = this.status.kind === "saved";
    this.ended?.();
    this.feed?.close();
    if (!this.browser.hub) this.hub?.close();
    this.sender?.close();
    this.whereabouts?.close();
    await this.journal.close(clean2);
  }
};
function hostOf(view) {
  return {
    get state() {
      return view.state;
    },
    get composing() {
      return view.composing;
    },
    dispatch: (tr) => view.dispatch(tr)
  };
}
function endings(view, story2) {
  const composed = () => story2.clock.set(() => story2.session.drain(), 50);
  const online = () => story2.retry();
  const hidden = () => story2.journal.flush();
  view.dom.addEventListener("compositionend", composed);
  globalThis.addEventListener?.("online", online);
  globalThis.addEventListener?.("pagehide", hidden);
  return () => {
    view.dom.removeEventListener("compositionend", composed);
    globalThis.removeEventListener?.("online", online);
    globalThis.removeEventListener?.("pagehide", hidden);
  };
}

// src/dom.js
var block = (id2) => id2 ? { "data-block": id2 } : {};
var hole = 0;
var number = (element, name, otherwise) => {
  const value = Number.parseInt(element.getAttribute(name) ?? "", 10);
  return Number.isFinite(value) ? value : otherwise;
};
var prose = {
  headline: {
    parseDOM: [{ tag: "h1[data-field='headline']", priority: 70 }],
    toDOM: () => ["h1", { class: "headline", "data-field": "headline" }, hole]
  },
  standfirst: {
    parseDOM: [{ tag: "p[data-field='standfirst']", priority: 70 }],
    toDOM: () => ["p", { class: "standfirst", "data-field": "standfirst" }, hole]
  },
  paragraph: { parseDOM: [{ tag: "p" }], toDOM: (node) => ["p", block(node.attrs.id), hole] },
  heading: {
    defining: true,
    parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, block(node.attrs.id), hole]
  },
  code: {
    parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: (pre) => ({ language: pre.getAttribute("data-language") }) }],
    toDOM: ({ attrs }) => [
      "pre",
      { ...block(attrs.id), ...attrs.language ? { "data-language": attrs.language } : {} },
      ["code", hole]
    ]
  },
  divider: { parseDOM: [{ tag: "hr" }], toDOM: (node) => ["hr", block(node.attrs.id)] },
  hard_break: { selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"], leafText: () => "\n" }
};
var lists = {
  list: {
    parseDOM: [
      { tag: "ul" },
      { tag: "ol", getAttrs: (ol) => ({ ordered: true, start: ol.hasAttribute("start") ? number(ol, "start", 1) : null }) }
    ],
    toDOM: ({ attrs }) => attrs.ordered ? ["ol", { ...block(attrs.id), ...attrs.start > 1 ? { start: attrs.start } : {} }, hole] : ["ul", block(attrs.id), hole]
  },
  list_item: { parseDOM: [{ tag: "li" }], toDOM: () => ["li", hole] }
};
var quotes = {
  quote: { parseDOM: [{ tag: "blockquote" }], toDOM: (node) => ["blockquote", block(node.attrs.id), hole] },
  pull_quote: {
    defining: true,
    parseDOM: [{ tag: "div[data-pull]" }],
    toDOM: (node) => ["div", { class: "pull", "data-pull": "", ...block(node.attrs.id) }, hole]
  },
  attribution: {
    parseDOM: ["quote/", "pull_quote/"].map((context) => ({ tag: "footer", context })),
    toDOM: () => ["footer", { class: "attribution" }, hole]
  }
};
var pictures = {
  picture: {
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "figure[data-file]", getAttrs: pictureOf, contentElement: "figcaption" }],
    toDOM: ({ attrs }) => ["figure", pictureData(attrs), ["figcaption", hole]]
  },
  gallery: {
    isolating: true,
    parseDOM: [{ tag: "div[data-gallery]" }],
    toDOM: (node) => ["div", { class: "gallery", "data-gallery": "", ...block(node.attrs.id) }, hole]
  },
  caption: {
    parseDOM: [{ tag: "p[data-caption]", priority: 60 }, { tag: "caption" }],
    toDOM: () => ["p", { class: "caption", "data-caption": "" }, hole]
  },
  embed: {
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: "div[data-embed]", getAttrs: embedOf, contentElement: ".embed-words" }],
    toDOM: ({ attrs }) => ["div", { class: "embed", ...embedData(attrs) }, ["div", { class: "embed-words" }, hole]]
  }
};
function pictureOf(figure) {
  const of = (name) => figure.getAttribute(`data-${name}`);
  return { file: of("file"), picture: of("picture"), alt: of("alt"), href: of("href"), title: of("title") };
}
function pictureData(attrs) {
  const data = { class: "picture", ...block(attrs.id), "data-file": attrs.file };
  for (const name of ["picture", "alt", "href", "title"]) if (attrs[name] != null) data[`data-${name}`] = attrs[name];
  return data;
}
function embedOf(element) {
  const of = (name) => element.getAttribute(`data-${name}`);
  return { provider: of("provider") ?? "", url: of("embed"), author: of("author"), date: of("date") };
}
function embedData({ id: id2, provider, url, author, date }) {
  const data = { ...block(id2), "data-embed": url, "data-provider": provider };
  if (author != null) data["data-author"] = author;
  if (date != null) data["data-date"] = date;
  return data;
}
var cell = (tag) => ({
  parseDOM: [{ tag, getAttrs: cellOf }],
  toDOM: ({ attrs }) => [tag, cellData(attrs), hole]
});
function cellOf(element) {
  const align = element.getAttribute("data-align") ?? element.getAttribute("align") ?? "auto";
  return { colspan: number(element, "colspan", 1), rowspan: number(element, "rowspan", 1), align };
}
function cellData({ colspan, rowspan, align }) {
  const data = {};
  if (colspan > 1) data.colspan = colspan;
  if (rowspan > 1) data.rowspan = rowspan;
  if (align && align !== "auto") data["data-align"] = align;
  return data;
}
var tables = {
  grid: {
    parseDOM: [{ tag: "div[data-grid]" }],
    toDOM: (node) => ["div", { class: "grid", "data-grid": "", ...block(node.attrs.id) }, hole]
  },
  table: { parseDOM: [{ tag: "table" }], toDOM: () => ["table", ["tbody", hole]] },
  table_row: { parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", hole] },
  table_cell: cell("td"),
  table_header: cell("th")
};
var asides = {
  details: {
    isolating: true,
    parseDOM: [
      { tag: "details" },
      { tag: "div[data-details]", getAttrs: (box) => ({ open: box.getAttribute("data-details") === "open" }) }
    ],
    toDOM: ({ attrs }) => ["div", { class: "fold", "data-details": attrs.open ? "open" : "", ...block(attrs.id) }, hole]
  },
  summary: {
    defining: true,
    parseDOM: [{ tag: "summary" }, { tag: "p[data-summary]", priority: 60 }],
    toDOM: () => ["p", { class: "fold-summary", "data-summary": "" }, hole]
  },
  notes: {
    isolating: true,
    parseDOM: [{ tag: "div[data-notes]" }],
    toDOM: (node) => ["div", { class: "notes", "data-notes": "", ...block(node.attrs.id) }, hole]
  },
  note: {
    isolating: true,
    parseDOM: [{ tag: "div[data-note]", getAttrs: (box) => ({ number: number(box, "data-note", 1) }) }],
    toDOM: ({ attrs }) => ["div", { class: "footnote", "data-note": attrs.number }, hole]
  },
  note_ref: {
    parseDOM: [{ tag: "sup[data-note-ref]", priority: 70, getAttrs: (sup) => ({ number: number(sup, "data-note-ref", 1) }) }],
    toDOM: ({ attrs }) => ["sup", { class: "note-ref", "data-note-ref": attrs.number }, String(attrs.number)]
  }
};
var newsroomOnly = (t2) => ({
  stash: {
    isolating: true,
    parseDOM: [{ tag: "div[data-stash]" }],
    toDOM: (node) => [
      "div",
      {
        class: "stash",
        "data-stash": "",
        role: "group",
        "data-label": t2("stash-label"),
        "aria-label": t2("stash-label"),
        ...block(node.attrs.id)
      },
      hole
    ]
  },
  gate: {
    atom: true,
    draggable: true,
    parseDOM: [{ tag: "div[data-gate]" }],
    toDOM: (node) => ["div", { class: "gate", "data-gate": "", ...block(node.attrs.id) }, t2("gate-here")]
  }
});
var marks = (t2) => ({
  link: {
    parseDOM: [{ tag: "a[href]", getAttrs: (a) => ({ href: a.getAttribute("href"), title: a.getAttribute("title") }) }],
    toDOM: ({ attrs }) => ["a", { href: attrs.href, ...attrs.title ? { title: attrs.title } : {} }, hole]
  },
  emphasis: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", hole] },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", hole] },
  code_text: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", hole] },
  struck: { parseDOM: [{ tag: "s" }, { tag: "strike" }], toDOM: () => ["s", hole] },
  script: {
    parseDOM: [{ tag: "sup" }, { tag: "sub", attrs: { kind: "sub" } }],
    toDOM: ({ attrs }) => [attrs.kind === "sub" ? "sub" : "sup", hole]
  },
  comment: {
    parseDOM: [{ tag: "span[data-comment]", getAttrs: (span) => ({ id: span.getAttribute("data-comment") }) }],
    toDOM: ({ attrs }) => ["span", { class: "commented", "data-comment": attrs.id }, hole]
  },
  insertion: suggested("ins", "added", t2("suggest-added")),
  deletion: suggested("del", "removed", t2("suggest-removed")),
  modification: {
    parseDOM: [{ tag: "[data-change]", getAttrs: changeOf }],
    toDOM: ({ attrs }, inline) => [
      inline ? "span" : "div",
      { class: "changed", "data-label": t2("suggest-changed"), ...changeData(attrs) },
      hole
    ]
  }
});
function suggested(tag, name, label) {
  return {
    parseDOM: [
      { tag: `${tag}[data-suggestion]`, getAttrs: idOf },
      { tag: `div.${name}[data-suggestion]`, getAttrs: idOf }
    ],
    toDOM: ({ attrs }, inline) => inline ? [tag, { class: name, "data-suggestion": attrs.id }, hole] : ["div", { class: name, "data-suggestion": attrs.id, "data-label": label }, hole]
  };
}
var idOf = (element) => ({ id: element.getAttribute("data-suggestion") });
function changeOf(element) {
  try {
    return JSON.parse(element.getAttribute("data-change"));
  } catch {
    return false;
  }
}
var changeData = (attrs) => ({ "data-suggestion": attrs.id, "data-change": JSON.stringify(attrs) });
function domSpecs(t2) {
  return {
    nodes: { ...prose, ...lists, ...quotes, ...pictures, ...tables, ...asides, ...newsroomOnly(t2) },
    marks: marks(t2)
  };
}

// src/ui/upload.js
var PART = 1024 * 1024;
var UPLOADS = "/desk/pictures/uploads";
async function upload(file, { ask: ask3, post, csrf: csrf2 }, progress) {
  let { id: id2, at } = await post(UPLOADS, { name: file.name, size: file.size });
  const headers = { "content-type": "application/octet-stream", "x-csrf": csrf2 };
  for (; ; ) {
    const body = file.slice(at, at + PART);
    const answer2 = await ask3(`${UPLOADS}/${id2}?at=${at}`, { method: "POST", headers, body });
    if (answer2.picture) return answer2.picture;
    if (answer2.at <= at) throw new Error("");
    at = answer2.at;
    progress(at / file.size);
  }
}

// src/ui/api.js
async function ask(url, options) {
  const answer2 = await fetch(url, {
    credentials: "same-origin",
    ...options,
    headers: { accept: "application/json", ...options?.headers }
  });
  const body = answer2.headers.get("content-type")?.includes("json") ? await answer2.json() : null;
  if (!answer2.ok) throw Object.assign(new Error(body?.problem ?? String(answer2.status)), { status: answer2.status, body });
  return body;
}
function apiOf(story2, csrf2) {
  const post = (path, body) => ask(path, { method: "POST", headers: { "content-type": "application/json", "x-csrf": csrf2 }, body: JSON.stringify(body) });
  const get2 = (path, query) => ask(`${path}?${new URLSearchParams(query)}`);
  return {
    links: (q) => get2("/desk/stories/links", { q }),
    pictures: (q) => get2("/desk/pictures/choose", { q }),
    picturesById: (ids) => get2("/desk/pictures/choose", { ids: ids.join() }),
    embed: async (url) => (await post(`/desk/stories/${story2}/embed`, { url })).told,
    newThread: (thread) => post(`/desk/stories/${story2}/threads`, thread),
    message: (thread, text2, mentions) => post(`/desk/threads/${thread}/messages`, { text: text2, mentions }),
    threadState: (thread, state) => post(`/desk/threads/${thread}/state`, { state }),
    spelling: () => get2(`/desk/stories/${story2}/spelling`),
    passWord: (word, passes) => post(`/desk/stories/${story2}/spelling`, { word, passes }),
    addWord: (word, language2) => post("/desk/style/words/add", { word, language: language2 }),
    upload: (file, progress) => upload(file, { ask, post, csrf: csrf2 }, progress)
  };
}

// node_modules/w3c-keyname/index.js
var base = {
  8: "Backspace",
  9: "Tab",
  10: "Enter",
  12: "NumLock",
  13: "Enter",
  16: "Shift",
  17: "Control",
  18: "Alt",
  20: "CapsLock",
  27: "Escape",
  32: " ",
  33: "PageUp",
  34: "PageDown",
  35: "End",
  36: "Home",
  37: "ArrowLeft",
  38: "ArrowUp",
  39: "ArrowRight",
  40: "ArrowDown",
  44: "PrintScreen",
  45: "Insert",
  46: "Delete",
  59: ";",
  61: "=",
  91: "Meta",
  92: "Meta",
  106: "*",
  107: "+",
  108: ",",
  109: "-",
  110: ".",
  111: "/",
  144: "NumLock",
  145: "ScrollLock",
  160: "Shift",
  161: "Shift",
  162: "Control",
  163: "Control",
  164: "Alt",
  165: "Alt",
  173: "-",
  186: ";",
  187: "=",
  188: ",",
  189: "-",
  190: ".",
  191: "/",
  192: "`",
  219: "[",
  220: "\\",
  221: "]",
  222: "'"
};
var shift2 = {
  48: ")",
  49: "!",
  50: "@",
  51: "#",
  52: "$",
  53: "%",
  54: "^",
  55: "&",
  56: "*",
  57: "(",
  59: ":",
  61: "+",
  173: "_",
  186: ":",
  187: "+",
  188: "<",
  189: "_",
  190: ">",
  191: "?",
  192: "~",
  219: "{",
  220: "|",
  221: "}",
  222: '"'
};
var mac2 = typeof navigator != "undefined" && /Mac/.test(navigator.platform);
var ie = typeof navigator != "undefined" && /MSIE \d|Trident\/(?:[7-9]|\d{2,})\..*rv:(\d+)/.exec(navigator.userAgent);
for (i = 0; i < 10; i++) base[48 + i] = base[96 + i] = String(i);
var i;
for (i = 1; i <= 24; i++) base[i + 111] = "F" + i;
var i;
for (i = 65; i <= 90; i++) {
  base[i] = String.fromCharCode(i + 32);
  shift2[i] = String.fromCharCode(i);
}
var i;
for (code in base) if (!shift2.hasOwnProperty(code)) shift2[code] = base[code];
var code;
function keyName(event) {
  var ignoreKey = mac2 && event.metaKey && event.shiftKey && !event.ctrlKey && !event.altKey || ie && event.shiftKey && event.key && event.key.length == 1 || event.key == "Unidentified";
  var name = !ignoreKey && event.key || (event.shiftKey ? shift2 : base)[event.keyCode] || event.key || "Unidentified";
  if (name == "Esc") name = "Escape";
  if (name == "Del") name = "Delete";
  if (name == "Left") name = "ArrowLeft";
  if (name == "Up") name = "ArrowUp";
  if (name == "Right") name = "ArrowRight";
  if (name == "Down") name = "ArrowDown";
  return name;
}

// node_modules/prosemirror-keymap/dist/index.js
var mac3 = typeof navigator != "undefined" && /Mac|iP(hone|[oa]d)/.test(navigator.platform);
var windows = typeof navigator != "undefined" && /Win/.test(navigator.platform);
function normalizeKeyName(name) {
  let parts2 = name.split(/-(?!$)/), result = parts2[parts2.length - 1];
  if (result == "Space")
    result = " ";
  let alt, ctrl, shift3, meta;
  for (let i2 = 0; i2 < parts2.length - 1; i2++) {
    let mod = parts2[i2];
    if (/^(cmd|meta|m)$/i.test(mod))
      meta = true;
    else if (/^a(lt)?$/i.test(mod))
      alt = true;
    else if (/^(c|ctrl|control)$/i.test(mod))
      ctrl = true;
    else if (/^s(hift)?$/i.test(mod))
      shift3 = true;
    else if (/^mod$/i.test(mod)) {
      if (mac3)
        meta = true;
      else
        ctrl = true;
    } else
      throw new Error("Unrecognized modifier name: " + mod);
  }
  if (alt)
    result = "Alt-" + result;
  if (ctrl)
    result = "Ctrl-" + result;
  if (meta)
    result = "Meta-" + result;
  if (shift3)
    result = "Shift-" + result;
  return result;
}
function normalize(map2) {
  let copy3 = /* @__PURE__ */ Object.create(null);
  for (let prop in map2)
    copy3[normalizeKeyName(prop)] = map2[prop];
  return copy3;
}
function modifiers(name, event, shift3 = true) {
  if (event.altKey)
    name = "Alt-" + name;
  if (event.ctrlKey)
    name = "Ctrl-" + name;
  if (event.metaKey)
    name = "Meta-" + name;
  if (shift3 && event.shiftKey)
    name = "Shift-" + name;
  return name;
}
function keymap(bindings) {
  return new Plugin({ props: { handleKeyDown: keydownHandler(bindings) } });
}
function keydownHandler(bindings) {
  let map2 = normalize(bindings);
  return function(view, event) {
    let name = keyName(event), baseName, direct2 = map2[modifiers(name, event)];
    if (direct2 && direct2(view.state, view.dispatch, view))
      return true;
    if (name.length == 1 && name != " ") {
      if (event.shiftKey) {
        let noShift = map2[modifiers(name, event, false)];
        if (noShift && noShift(view.state, view.dispatch, view))
          return true;
      }
      if ((event.altKey || event.metaKey || event.ctrlKey) && // Ctrl-Alt may be used for AltGr on Windows
      !(windows && event.ctrlKey && event.altKey) && (baseName = base[event.keyCode]) && baseName != name) {
        let fromCode = map2[modifiers(baseName, event)];
        if (fromCode && fromCode(view.state, view.dispatch, view))
          return true;
      }
    }
    return false;
  };
}

// node_modules/prosemirror-view/dist/index.js
var domIndex = function(node) {
  for (var index = 0; ; index++) {
    node = node.previousSibling;
    if (!node)
      return index;
  }
};
function parentNode(node) {
  let parent = node.assignedSlot || node.parentNode;
  return parent && parent.nodeType == 11 ? parent.host : parent;
}
var reusedRange = null;
function textRange(node, from2, to) {
  let range = reusedRange || (reusedRange = document.createRange());
  range.setEnd(node, to == null ? node.nodeValue.length : to);
  range.setStart(node, from2 || 0);
  return range;
}
function clearReusedRange() {
  reusedRange = null;
}
function isEquivalentPosition(node, off, targetNode, targetOff) {
  return targetNode && (scanFor(node, off, targetNode, targetOff, -1) || scanFor(node, off, targetNode, targetOff, 1));
}
var atomElements = /^(img|br|input|textarea|hr)$/i;
function scanFor(node, off, targetNode, targetOff, dir) {
  var _a;
  for (; ; ) {
    if (node == targetNode && off == targetOff)
      return true;
    if (off == (dir < 0 ? 0 : nodeSize(node))) {
      let parent = node.parentNode;
      if (!parent || !isElt(parent) || hasNodeDesc(node) || atomElements.test(node.nodeName) || node.contentEditable == "false")
        return false;
      off = domIndex(node) + (dir < 0 ? 0 : 1);
      node = parent;
    } else if (isElt(node)) {
      let child = node.childNodes[off + (dir < 0 ? -1 : 0)];
      if (isElt(child) && child.contentEditable == "false") {
        if ((_a = child.pmViewDesc) === null || _a === void 0 ? void 0 : _a.ignoreForSelection)
          off += dir;
        else
          return false;
      } else if (hasNodeDesc(child) || atomElements.test(child.nodeName)) {
        return false;
      } else {
        node = child;
        off = dir < 0 ? nodeSize(node) : 0;
      }
    } else {
      return false;
    }
  }
}
function nodeSize(node) {
  return node.nodeType == 3 ? node.nodeValue.length : node.childNodes.length;
}
function isElt(node) {
  return node.nodeType == 1;
}
function isText(node) {
  return node.nodeType == 3;
}
function contains(parent, child) {
  return child ? parent.contains(isElt(child) ? child : child.parentNode) : false;
}
function textNodeBefore(node, offset) {
  for (; ; ) {
    if (isText(node) && offset)
      return node;
    if (isElt(node) && offset > 0) {
      if (node.contentEditable == "false")
        return null;
      node = node.childNodes[offset - 1];
      offset = nodeSize(node);
    } else if (node.parentNode && !hasNodeDesc(node, true)) {
      offset = domIndex(node);
      node = node.parentNode;
    } else {
      return null;
    }
  }
}
function textNodeAfter(node, offset) {
  for (; ; ) {
    if (isText(node) && offset < node.nodeValue.length)
      return node;
    if (isElt(node) && offset < node.childNodes.length) {
      if (node.contentEditable == "false")
        return null;
      node = node.childNodes[offset];
      offset = 0;
    } else if (node.parentNode && !hasNodeDesc(node, true)) {
      offset = domIndex(node) + 1;
      node = node.parentNode;
    } else {
      return null;
    }
  }
}
function isOnEdge(node, offset, parent) {
  for (let atStart = offset == 0, atEnd = offset == nodeSize(node); atStart || atEnd; ) {
    if (node == parent)
      return true;
    let index = domIndex(node);
    node = node.parentNode;
    if (!node)
      return false;
    atStart = atStart && index == 0;
    atEnd = atEnd && index == nodeSize(node);
  }
}
function hasNodeDesc(dom, isBlock = false) {
  let desc;
  for (let cur = dom; cur; cur = cur.parentNode)
    if (desc = cur.pmViewDesc)
      break;
  return desc && desc.node && (!isBlock || desc.node.isBlock) && (desc.dom == dom || desc.contentDOM == dom);
}
function selectionCollapsed(domSel) {
  return domSel.focusNode && isEquivalentPosition(domSel.focusNode, domSel.focusOffset, domSel.anchorNode, domSel.anchorOffset);
}
function writeSelection(sel, range) {
  sel.collapse(range.anchorNode, range.anchorOffset);
  if (range.focusNode != range.anchorNode || range.focusOffset != range.anchorOffset)
    sel.extend(range.focusNode, range.focusOffset);
}
function keyEvent(keyCode, key12) {
  let event = document.createEvent("Event");
  event.initEvent("keydown", true, true);
  event.keyCode = keyCode;
  event.key = event.code = key12;
  return event;
}
function deepActiveElement(doc3) {
  let elt = doc3.activeElement;
  while (elt && elt.shadowRoot)
    elt = elt.shadowRoot.activeElement;
  return elt;
}
function caretFromPoint(doc3, x, y) {
  if (doc3.caretPositionFromPoint) {
    try {
      let pos = doc3.caretPositionFromPoint(x, y);
      if (pos)
        return { node: pos.offsetNode, offset: Math.min(nodeSize(pos.offsetNode), pos.offset) };
    } catch (_) {
    }
  }
  if (doc3.caretRangeFromPoint) {
    let range = doc3.caretRangeFromPoint(x, y);
    if (range)
      return { node: range.startContainer, offset: Math.min(nodeSize(range.startContainer), range.startOffset) };
  }
}
var nav = typeof navigator != "undefined" ? navigator : null;
var doc2 = typeof document != "undefined" ? document : null;
var agent = nav && nav.userAgent || "";
var gecko = /gecko\/(\d+)/i.test(agent) && !/edge?\//i.test(agent);
gecko && +(/Firefox\/(\d+)/.exec(agent) || [0, 0])[1];
var _chrome = /Chrome\/(\d+)/.exec(agent);
var chrome = !!_chrome;
var chrome_version = _chrome ? +_chrome[1] : 0;
var safari = !!nav && /Apple Computer/.test(nav.vendor);
var ios = safari && (/Mobile\/\w+/.test(agent) || !!nav && nav.maxTouchPoints > 2);
var mac4 = ios || (nav ? /Mac/.test(nav.platform) : false);
var windows2 = nav ? /Win/.test(nav.platform) : false;
var android = /Android \d/.test(agent);
var webkit = !!doc2 && "webkitFontSmoothing" in doc2.documentElement.style;
var webkit_version = webkit ? +(/\bAppleWebKit\/(\d+)/.exec(navigator.userAgent) || [0, 0])[1] : 0;
function windowRect(doc3) {
  let vp = doc3.defaultView && doc3.defaultView.visualViewport;
  if (vp)
    return {
      left: 0,
      right: vp.width,
      top: 0,
      bottom: vp.height
    };
  return {
    left: 0,
    right: doc3.documentElement.clientWidth,
    top: 0,
    bottom: doc3.documentElement.clientHeight
  };
}
function getSide(value, side) {
  return typeof value == "number" ? value : value[side];
}
function clientRect(node) {
  let rect = node.getBoundingClientRect();
  let scaleX = rect.width / node.offsetWidth || 1;
  let scaleY = rect.height / node.offsetHeight || 1;
  return {
    left: rect.left,
    right: rect.left + node.clientWidth * scaleX,
    top: rect.top,
    bottom: rect.top + node.clientHeight * scaleY
  };
}
function rectNextTo(node, offset, dir) {
  for (; ; ) {
    if (dir < 0 ? offset : offset < nodeSize(node)) {
      if (isText(node))
        return singleRect(textRange(node, offset + (dir < 0 ? -1 : 0), offset + (dir > 0 ? 1 : 0)), -dir);
      let next3 = node.childNodes[dir < 0 ? offset - 1 : offset];
      if (isText(next3)) {
        node = next3;
        offset = dir < 0 ? next3.nodeValue.length : 0;
      } else if (isElt(next3))
        return singleRect(next3, -dir);
      else
        return null;
    } else if (hasNodeDesc(node, true) || !node.parentNode) {
      return null;
    } else {
      offset = domIndex(node) + (dir < 0 ? 0 : 1);
      node = node.parentNode;
    }
  }
}
function scrollRectIntoView(view, rect, startDOM) {
  if (!nonZero(rect) && rect.left == 0)
    return;
  let scrollThreshold = view.someProp("scrollThreshold") || 0, scrollMargin = view.someProp("scrollMargin") || 5;
  let doc3 = view.dom.ownerDocument;
  for (let parent = startDOM || view.dom; ; ) {
    if (!parent)
      break;
    if (!isElt(parent)) {
      parent = parentNode(parent);
      continue;
    }
    let atTop = parent == doc3.body;
    let bounding = atTop ? windowRect(doc3) : clientRect(parent);
    let moveX = 0, moveY = 0;
    if (rect.top < bounding.top + getSide(scrollThreshold, "top"))
      moveY = -(bounding.top - rect.top + getSide(scrollMargin, "top"));
    else if (rect.bottom > bounding.bottom - getSide(scrollThreshold, "bottom"))
      moveY = rect.bottom - rect.top > bounding.bottom - bounding.top ? rect.top + getSide(scrollMargin, "top") - bounding.top : rect.bottom - bounding.bottom + getSide(scrollMargin, "bottom");
    if (rect.left < bounding.left + getSide(scrollThreshold, "left"))
      moveX = -(bounding.left - rect.left + getSide(scrollMargin, "left"));
    else if (rect.right > bounding.right - getSide(scrollThreshold, "right"))
      moveX = rect.right - bounding.right + getSide(scrollMargin, "right");
    if (moveX || moveY) {
      if (atTop) {
        doc3.defaultView.scrollBy(moveX, moveY);
      } else {
        let startX = parent.scrollLeft, startY = parent.scrollTop;
        if (moveY)
          parent.scrollTop += moveY;
        if (moveX)
          parent.scrollLeft += moveX;
        let dX = parent.scrollLeft - startX, dY = parent.scrollTop - startY;
        rect = { left: rect.left - dX, top: rect.top - dY, right: rect.right - dX, bottom: rect.bottom - dY };
      }
    }
    let pos = atTop ? "fixed" : getComputedStyle(parent).position;
    if (/^(fixed|sticky)$/.test(pos))
      break;
    parent = pos == "absolute" ? parent.offsetParent : parentNode(parent);
  }
}
function storeScrollPos(view) {
  let rect = view.dom.getBoundingClientRect(), startY = Math.max(0, rect.top);
  let refDOM, refTop;
  for (let x = (rect.left + rect.right) / 2, y = startY + 1; y < Math.min(innerHeight, rect.bottom); y += 5) {
    let dom = view.root.elementFromPoint(x, y);
    if (!dom || dom == view.dom || !view.dom.contains(dom))
      continue;
    let localRect = dom.getBoundingClientRect();
    if (localRect.top >= startY - 20) {
      refDOM = dom;
      refTop = localRect.top;
      break;
    }
  }
  return { refDOM, refTop, stack: scrollStack(view.dom) };
}
function scrollStack(dom) {
  let stack = [], doc3 = dom.ownerDocument;
  for (let cur = dom; cur; cur = parentNode(cur)) {
    stack.push({ dom: cur, top: cur.scrollTop, left: cur.scrollLeft });
    if (dom == doc3)
      break;
  }
  return stack;
}
function resetScrollPos({ refDOM, refTop, stack }) {
  let newRefTop = refDOM ? refDOM.getBoundingClientRect().top : 0;
  restoreScrollStack(stack, newRefTop == 0 ? 0 : newRefTop - refTop);
}
function restoreScrollStack(stack, dTop) {
  for (let i2 = 0; i2 < stack.length; i2++) {
    let { dom, top, left } = stack[i2];
    if (dom.scrollTop != top + dTop)
      dom.scrollTop = top + dTop;
    if (dom.scrollLeft != left)
      dom.scrollLeft = left;
  }
}
var preventScrollSupported = null;
function focusPreventScroll(dom) {
  if (dom.setActive)
    return dom.setActive();
  if (preventScrollSupported)
    return dom.focus(preventScrollSupported);
  let stored = scrollStack(dom);
  dom.focus(preventScrollSupported == null ? {
    get preventScroll() {
      preventScrollSupported = { preventScroll: true };
      return true;
    }
  } : void 0);
  if (!preventScrollSupported) {
    preventScrollSupported = false;
    restoreScrollStack(stored, 0);
  }
}
function findOffsetInNode(node, coords) {
  let closest;
  let dxClosest = 2e8, coordsClosest, offset = 0;
  let rowBot = coords.top, rowTop = coords.top;
  let firstBelow, coordsBelow;
  for (let child = node.firstChild, childIndex = 0; child; child = child.nextSibling, childIndex++) {
    let rects;
    if (isElt(child))
      rects = child.getClientRects();
    else if (isText(child))
      rects = textRange(child).getClientRects();
    else
      continue;
    for (let i2 = 0; i2 < rects.length; i2++) {
      let rect = rects[i2];
      if (rect.top <= rowBot && rect.bottom >= rowTop) {
        rowBot = Math.max(rect.bottom, rowBot);
        rowTop = Math.min(rect.top, rowTop);
        let dx = rect.left > coords.left ? rect.left - coords.left : rect.right < coords.left ? coords.left - rect.right : 0;
        if (dx < dxClosest) {
          closest = child;
          dxClosest = dx;
          coordsClosest = dx && isText(closest) ? {
            left: rect.right < coords.left ? rect.right : rect.left,
            top: coords.top
          } : coords;
          if (isElt(child) && dx)
            offset = childIndex + (coords.left >= (rect.left + rect.right) / 2 ? 1 : 0);
          continue;
        }
      } else if (rect.top > coords.top && !firstBelow && rect.left <= coords.left && rect.right >= coords.left) {
        firstBelow = child;
        coordsBelow = { left: Math.max(rect.left, Math.min(rect.right, coords.left)), top: rect.top };
      }
      if (!closest && (coords.left >= rect.right && coords.top >= rect.top || coords.left >= rect.left && coords.top >= rect.bottom))
        offset = childIndex + 1;
    }
  }
  if (!closest && firstBelow) {
    closest = firstBelow;
    coordsClosest = coordsBelow;
    dxClosest = 0;
  }
  if (closest && isText(closest))
    return findOffsetInText(closest, coordsClosest);
  if (!closest || dxClosest)
    return { node, offset };
  return findOffsetInNode(closest, coordsClosest);
}
function findOffsetInText(node, coords) {
  let len = node.nodeValue.length;
  let range = document.createRange(), result;
  for (let i2 = 0; i2 < len; i2++) {
    range.setEnd(node, i2 + 1);
    range.setStart(node, i2);
    let rect = singleRect(range, 1);
    if (rect.top == rect.bottom)
      continue;
    if (inRect(coords, rect)) {
      result = { node, offset: i2 + (coords.left >= (rect.left + rect.right) / 2 ? 1 : 0) };
      break;
    }
  }
  range.detach();
  return result || { node, offset: 0 };
}
function inRect(coords, rect) {
  return coords.left >= rect.left - 1 && coords.left <= rect.right + 1 && coords.top >= rect.top - 1 && coords.top <= rect.bottom + 1;
}
function targetKludge(dom, coords) {
  let parent = dom.parentNode;
  if (parent && /^li$/i.test(parent.nodeName) && coords.left < dom.getBoundingClientRect().left)
    return parent;
  return dom;
}
function posFromElement(view, elt, coords) {
  let { node, offset } = findOffsetInNode(elt, coords), bias = -1;
  if (isElt(node) && !node.firstChild) {
    let rect = node.getBoundingClientRect();
    bias = rect.left != rect.right && coords.left > (rect.left + rect.right) / 2 ? 1 : -1;
  }
  return { pos: view.docView.posFromDOM(node, offset, bias), affinity: affinityFromCoords(node, offset, coords) };
}
function horizDist(x, rect) {
  return x < rect.left ? rect.left - x : x > rect.right ? x - rect.right : 0;
}
function affinityFromCoords(node, offset, coords) {
  let before = rectNextTo(node, offset, -1), after = rectNextTo(node, offset, 1);
  if (!before)
    return 1;
  if (!after)
    return -1;
  if (before.bottom <= after.top)
    return coords.top > (before.bottom + after.top) / 2 ? 1 : -1;
  return horizDist(coords.left, before) < horizDist(coords.left, after) ? -1 : 1;
}
function posFromCaret(view, node, offset, coords) {
  let outsideBlock = -1;
  for (let cur = node; cur != view.dom; ) {
    let desc = view.docView.nearestDesc(cur, true), rect;
    if (!desc)
      return null;
    if (isElt(desc.dom) && ((rect = desc.dom.getBoundingClientRect()).width || rect.height)) {
      if (!desc.contentDOM && !desc.node.isText && coords.left >= rect.left && coords.left <= rect.right && coords.top >= rect.top && coords.top <= rect.bottom) {
        let before = desc.node.isBlock ? coords.top < (rect.top + rect.bottom) / 2 : coords.left < (rect.left + rect.right) / 2;
        return { pos: before ? desc.posBefore : desc.posAfter, affinity: before ? 1 : -1 };
      }
      if (desc.node.isBlock && desc.parent && !/^T(R|BODY|HEAD|FOOT)$/.test(desc.dom.nodeName) && (coords.top < rect.top || coords.top > rect.bottom)) {
        outsideBlock = coords.top < rect.top ? desc.posBefore : desc.posAfter;
      }
    }
    cur = desc.dom.parentNode;
  }
  if (outsideBlock > -1)
    return { pos: outsideBlock, affinity: 0 };
  return {
    pos: view.docView.posFromDOM(node, offset, -1),
    affinity: affinityFromCoords(node, offset, coords)
  };
}
function elementFromPoint(element, coords, box) {
  let len = element.childNodes.length;
  if (len && box.top < box.bottom) {
    for (let startI = Math.max(0, Math.min(len - 1, Math.floor(len * (coords.top - box.top) / (box.bottom - box.top)) - 2)), i2 = startI; ; ) {
      let child = element.childNodes[i2];
      if (isElt(child)) {
        let rects = child.getClientRects();
        for (let j = 0; j < rects.length; j++) {
          let rect = rects[j];
          if (inRect(coords, rect))
            return elementFromPoint(child, coords, rect);
        }
      }
      if ((i2 = (i2 + 1) % len) == startI)
        break;
    }
  }
  return element;
}
function posAtCoords(view, coords) {
  let doc3 = view.dom.ownerDocument, node, offset = 0;
  let caret2 = caretFromPoint(doc3, coords.left, coords.top);
  if (caret2)
    ({ node, offset } = caret2);
  let elt = (view.root.elementFromPoint ? view.root : doc3).elementFromPoint(coords.left, coords.top);
  let pos, affinity = 0;
  if (!elt || !view.dom.contains(elt)) {
    let box = view.dom.getBoundingClientRect();
    if (!inRect(coords, box))
      return null;
    elt = elementFromPoint(view.dom, coords, box);
    if (!elt)
      return null;
  }
  if (safari) {
    for (let p = elt; node && p; p = parentNode(p))
      if (p.draggable)
        node = void 0;
  }
  elt = targetKludge(elt, coords);
  if (node) {
    if (gecko && isElt(node)) {
      offset = Math.min(offset, node.childNodes.length);
      if (offset < node.childNodes.length) {
        let next3 = node.childNodes[offset], box;
        if (next3.nodeName == "IMG" && (box = next3.getBoundingClientRect()).right <= coords.left && box.bottom > coords.top)
          offset++;
      }
    }
    let prev;
    if (webkit && offset && isElt(node) && isElt(prev = node.childNodes[offset - 1]) && prev.contentEditable == "false" && prev.getBoundingClientRect().top >= coords.top)
      offset--;
    if (node == view.dom && offset == node.childNodes.length - 1 && isElt(node.lastChild) && coords.top > node.lastChild.getBoundingClientRect().bottom) {
      pos = view.state.doc.content.size;
    } else if (offset == 0 || !isElt(node) || node.childNodes[offset - 1].nodeName != "BR") {
      let found2 = posFromCaret(view, node, offset, coords);
      if (found2)
        ({ pos, affinity } = found2);
    }
  }
  if (pos == null)
    ({ pos, affinity } = posFromElement(view, elt, coords));
  let desc = view.docView.nearestDesc(elt, true);
  return { pos, inside: desc ? desc.posAtStart - desc.border : -1, affinity };
}
function nonZero(rect) {
  return rect.top < rect.bottom || rect.left < rect.right;
}
function singleRect(target2, bias) {
  let rects = target2.getClientRects();
  if (rects.length) {
    let first = rects[bias < 0 ? 0 : rects.length - 1];
    if (nonZero(first))
      return first;
  }
  return Array.prototype.find.call(rects, nonZero) || target2.getBoundingClientRect();
}
var BIDI = /[\u0590-\u05f4\u0600-\u06ff\u0700-\u08ac]/;
function coordsAtPos(view, pos, side) {
  let { node, offset, atom } = view.docView.domFromPos(pos, side < 0 ? -1 : 1);
  let supportEmptyRange = webkit || gecko;
  if (isText(node)) {
    if (supportEmptyRange && (BIDI.test(node.nodeValue) || (side < 0 ? !offset : offset == node.nodeValue.length))) {
      let rect = singleRect(textRange(node, offset, offset), side);
      if (gecko && offset && /\s/.test(node.nodeValue[offset - 1]) && offset < node.nodeValue.length) {
        let rectBefore = singleRect(textRange(node, offset - 1, offset - 1), -1);
        if (rectBefore.top == rect.top) {
          let rectAfter = singleRect(textRange(node, offset, offset + 1), -1);
          if (rectAfter.top != rect.top)
            return flattenV(rectAfter, rectAfter.left < rectBefore.left);
        }
      }
      return rect;
    } else {
      let from2 = offset, to = offset, takeSide = side < 0 ? 1 : -1;
      if (side < 0 && !offset) {
        to++;
        takeSide = -1;
      } else if (side >= 0 && offset == node.nodeValue.length) {
        from2--;
        takeSide = 1;
      } else if (side < 0) {
        from2--;
      } else {
        to++;
      }
      return flattenV(singleRect(textRange(node, from2, to), takeSide), takeSide < 0);
    }
  }
  let $dom = view.state.doc.resolve(pos - (atom || 0));
  if (!$dom.parent.inlineContent) {
    if (atom == null && offset && (side < 0 || offset == nodeSize(node))) {
      let before = node.childNodes[offset - 1];
      if (isElt(before))
        return flattenH(before.getBoundingClientRect(), false);
    }
    if (atom == null && offset < nodeSize(node)) {
      let after = node.childNodes[offset];
      if (isElt(after))
        return flattenH(after.getBoundingClientRect(), true);
    }
    return flattenH(node.getBoundingClientRect(), side >= 0);
  }
  if (atom == null && offset && (side < 0 || offset == nodeSize(node))) {
    let before = node.childNodes[offset - 1];
    let target2 = isText(before) ? textRange(before, nodeSize(before) - (supportEmptyRange ? 0 : 1)) : isElt(before) && (before.nodeName != "BR" || !before.nextSibling) ? before : null;
    if (target2)
      return flattenV(singleRect(target2, 1), false);
  }
  if (atom == null && offset < nodeSize(node)) {
    let after = node.childNodes[offset];
    while (after.pmViewDesc && after.pmViewDesc.ignoreForCoords)
      after = after.nextSibling;
    let target2 = !after ? null : isText(after) ? textRange(after, 0, supportEmptyRange ? 0 : 1) : isElt(after) ? after : null;
    if (target2)
      return flattenV(singleRect(target2, -1), true);
  }
  return flattenV(singleRect(isText(node) ? textRange(node) : node, -side), side >= 0);
}
function flattenV(rect, left) {
  if (rect.width == 0)
    return rect;
  let x = left ? rect.left : rect.right;
  return { top: rect.top, bottom: rect.bottom, left: x, right: x };
}
function flattenH(rect, top) {
  if (rect.height == 0)
    return rect;
  let y = top ? rect.top : rect.bottom;
  return { top: y, bottom: y, left: rect.left, right: rect.right };
}
function withFlushedState(view, state, f) {
  let viewState = view.state, active = view.root.activeElement;
  if (viewState != state)
    view.updateState(state);
  if (active != view.dom)
    view.focus();
  try {
    return f();
  } finally {
    if (viewState != state)
      view.updateState(viewState);
    if (active != view.dom && active)
      active.focus();
  }
}
function endOfTextblockVertical(view, state, dir) {
  let sel = state.selection;
  let $pos = dir == "up" ? sel.$from : sel.$to;
  return withFlushedState(view, state, () => {
    let { node: dom } = view.docView.domFromPos($pos.pos, dir == "up" ? -1 : 1);
    for (; ; ) {
      let nearest = view.docView.nearestDesc(dom, true);
      if (!nearest)
        break;
      if (nearest.node.isBlock) {
        dom = nearest.contentDOM || nearest.dom;
        break;
      }
      dom = nearest.dom.parentNode;
    }
    let coords = coordsAtPos(view, $pos.pos, 1);
    for (let child = dom.firstChild; child; child = child.nextSibling) {
      let boxes2;
      if (isElt(child))
        boxes2 = child.getClientRects();
      else if (isText(child))
        boxes2 = textRange(child, 0, child.nodeValue.length).getClientRects();
      else
        continue;
      for (let i2 = 0; i2 < boxes2.length; i2++) {
        let box = boxes2[i2];
        if (box.bottom > box.top + 1 && (dir == "up" ? coords.top - box.top > (box.bottom - coords.top) * 2 : box.bottom - coords.bottom > (coords.bottom - box.top) * 2))
          return false;
      }
    }
    return true;
  });
}
var maybeRTL = /[\u0590-\u08ac]/;
function endOfTextblockHorizontal(view, state, dir) {
  let { $head } = state.selection;
  if (!$head.parent.isTextblock)
    return false;
  let offset = $head.parentOffset, atStart = !offset, atEnd = offset == $head.parent.content.size;
  let sel = view.domSelection();
  if (!sel)
    return $head.pos == $head.start() || $head.pos == $head.end();
  if (!maybeRTL.test($head.parent.textContent) || !sel.modify)
    return dir == "left" || dir == "backward" ? atStart : atEnd;
  return withFlushedState(view, state, () => {
    let range = view.domSel.readRange();
    let oldBidiLevel = sel.caretBidiLevel;
    sel.modify("move", dir, "character");
    let parentDOM = $head.depth ? view.docView.domAfterPos($head.before()) : view.dom;
    let { focusNode: newNode, focusOffset: newOff } = view.domSel.readRange();
    let result = newNode && !contains(parentDOM, newNode) || range.focusNode == newNode && range.focusOffset == newOff;
    writeSelection(sel, range);
    if (oldBidiLevel != null)
      sel.caretBidiLevel = oldBidiLevel;
    return result;
  });
}
var cachedState = null;
var cachedDir = null;
var cachedResult = false;
function endOfTextblock(view, state, dir) {
  if (cachedState == state && cachedDir == dir)
    return cachedResult;
  cachedState = state;
  cachedDir = dir;
  return cachedResult = dir == "up" || dir == "down" ? endOfTextblockVertical(view, state, dir) : endOfTextblockHorizontal(view, state, dir);
}
var ViewDesc = class {
  constructor(parent, children, dom, contentDOM) {
    this.parent = parent;
    this.children = children;
    this.dom = dom;
    this.contentDOM = contentDOM;
    this.damage = 0;
    dom.pmViewDesc = this;
  }
  // Used to check whether a given description corresponds to a
  // widget/mark/node.
  matchesWidget(widget) {
    return false;
  }
  matchesMark(mark2) {
    return false;
  }
  matchesNode(node, outerDeco, innerDeco) {
    return false;
  }
  matchesHack(nodeName2) {
    return false;
  }
  // When parsing in-editor content (in domchange.js), we allow
  // descriptions to determine the parse rules that should be used to
  // parse them.
  parseRule(addedNodes) {
    return null;
  }
  // Used by the editor's event handler to ignore events that come
  // from certain descs.
  stopEvent(event) {
    return false;
  }
  // The size of the content represented by this desc.
  get size() {
    let size = 0;
    for (let i2 = 0; i2 < this.children.length; i2++)
      size += this.children[i2].size;
    return size;
  }
  // For block nodes, this represents the space taken up by their
  // start/end tokens.
  get border() {
    return 0;
  }
  destroy() {
    this.parent = void 0;
    if (this.dom.pmViewDesc == this)
      this.dom.pmViewDesc = void 0;
    for (let i2 = 0; i2 < this.children.length; i2++)
      this.children[i2].destroy();
  }
  posBeforeChild(child) {
    for (let i2 = 0, pos = this.posAtStart; ; i2++) {
      let cur = this.children[i2];
      if (cur == child)
        return pos;
      pos += cur.size;
    }
  }
  get posBefore() {
    return this.parent.posBeforeChild(this);
  }
  get posAtStart() {
    return this.parent ? this.parent.posBeforeChild(this) + this.border : 0;
  }
  get posAfter() {
    return this.posBefore + this.size;
  }
  get posAtEnd() {
    return this.posAtStart + this.size - 2 * this.border;
  }
  localPosFromDOM(dom, offset, bias) {
    if (this.contentDOM && contains(this.contentDOM, dom)) {
      if (bias < 0) {
        let domBefore, desc;
        if (dom == this.contentDOM) {
          domBefore = dom.childNodes[offset - 1];
        } else {
          while (dom.parentNode != this.contentDOM)
            dom = dom.parentNode;
          domBefore = dom.previousSibling;
        }
        while (domBefore && !((desc = domBefore.pmViewDesc) && desc.parent == this))
          domBefore = domBefore.previousSibling;
        return domBefore ? this.posBeforeChild(desc) + desc.size : this.posAtStart;
      } else {
        let domAfter, desc;
        if (dom == this.contentDOM) {
          domAfter = dom.childNodes[offset];
        } else {
          while (dom.parentNode != this.contentDOM)
            dom = dom.parentNode;
          domAfter = dom.nextSibling;
        }
        while (domAfter && !((desc = domAfter.pmViewDesc) && desc.parent == this))
          domAfter = domAfter.nextSibling;
        return domAfter ? this.posBeforeChild(desc) : this.posAtEnd;
      }
    }
    let atEnd;
    if (dom == this.dom && this.contentDOM) {
      atEnd = offset > domIndex(this.contentDOM);
    } else if (this.contentDOM && this.contentDOM != this.dom && this.dom.contains(this.contentDOM)) {
      let rel = dom.compareDocumentPosition(this.contentDOM);
      if (rel & 16) {
        atEnd = offset > Array.from(dom.childNodes).findIndex((n) => n.contains(this.contentDOM));
      } else {
        atEnd = !(rel & 4);
      }
    } else if (this.dom.firstChild) {
      if (offset == 0)
        for (let search = dom; ; search = search.parentNode) {
          if (search == this.dom) {
            atEnd = false;
            break;
          }
          if (search.previousSibling)
            break;
        }
      if (atEnd == null && offset == dom.childNodes.length)
        for (let search = dom; ; search = search.parentNode) {
          if (search == this.dom) {
            atEnd = true;
            break;
          }
          if (search.nextSibling)
            break;
        }
    }
    return (atEnd == null ? bias > 0 : atEnd) ? this.posAtEnd : this.posAtStart;
  }
  nearestDesc(dom, onlyNodes = false) {
    for (let first = true, cur = dom; cur; cur = cur.parentNode) {
      let desc = this.getDesc(cur), nodeDOM;
      if (desc && (!onlyNodes || desc.node)) {
        if (first && (nodeDOM = desc.nodeDOM) && !(isElt(nodeDOM) ? contains(nodeDOM, dom) : nodeDOM == dom))
          first = false;
        else
          return desc;
      }
    }
  }
  getDesc(dom) {
    let desc = dom.pmViewDesc;
    for (let cur = desc; cur; cur = cur.parent)
      if (cur == this)
        return desc;
  }
  posFromDOM(dom, offset, bias) {
    for (let scan = dom; scan; scan = scan.parentNode) {
      let desc = this.getDesc(scan);
      if (desc)
        return desc.localPosFromDOM(dom, offset, bias);
    }
    return -1;
  }
  // Find the desc for the node after the given pos, if any. (When a
  // parent node overrode rendering, there might not be one.)
  descAt(pos) {
    for (let i2 = 0, offset = 0; i2 < this.children.length; i2++) {
      let child = this.children[i2], end = offset + child.size;
      if (offset == pos && end != offset) {
        while (!child.border && child.children.length) {
          for (let i3 = 0; i3 < child.children.length; i3++) {
            let inner = child.children[i3];
            if (inner.size) {
              child = inner;
              break;
            }
          }
        }
        return child;
      }
      if (pos < end)
        return child.descAt(pos - offset - child.border);
      offset = end;
    }
  }
  domFromPos(pos, side) {
    if (!this.contentDOM)
      return { node: this.dom, offset: 0, atom: pos + 1 };
    let i2 = 0, offset = 0;
    for (let curPos = 0; i2 < this.children.length; i2++) {
      let child = this.children[i2], end = curPos + child.size;
      if (end > pos) {
        offset = pos - curPos;
        break;
      }
      curPos = end;
    }
    if (offset)
      return this.children[i2].domFromPos(offset - this.children[i2].border, side);
    for (; i2 > 0; i2--) {
      let prev = this.children[i2 - 1];
      if (prev.size || !(prev instanceof BufferHackViewDesc || prev instanceof WidgetViewDesc && prev.side >= 0))
        break;
    }
    if (side <= 0) {
      let prev, enter2 = true;
      for (; ; i2--, enter2 = false) {
        prev = i2 ? this.children[i2 - 1] : null;
        if (!prev || prev.dom.parentNode == this.contentDOM)
          break;
      }
      if (prev && side && enter2 && !prev.border && !prev.domAtom)
        return prev.domFromPos(prev.size, side);
      return { node: this.contentDOM, offset: prev ? domIndex(prev.dom) + 1 : 0 };
    } else {
      let next3, enter2 = true;
      for (; ; i2++, enter2 = false) {
        next3 = i2 < this.children.length ? this.children[i2] : null;
        if (!next3 || next3.dom.parentNode == this.contentDOM)
          break;
      }
      if (next3 && enter2 && !next3.border && !next3.domAtom)
        return next3.domFromPos(0, side);
      return { node: this.contentDOM, offset: next3 ? domIndex(next3.dom) : this.contentDOM.childNodes.length };
    }
  }
  // Used to find a DOM range in a single parent for a given changed
  // range.
  parseRange(from2, to, base2 = 0) {
    if (this.children.length == 0)
      return { node: this.contentDOM, from: from2, to, fromOffset: 0, toOffset: this.contentDOM.childNodes.length };
    let fromOffset = -1, toOffset = -1;
    for (let offset = base2, i2 = 0; ; i2++) {
      let child = this.children[i2], end = offset + child.size;
      if (fromOffset == -1 && from2 <= end) {
        let childBase = offset + child.border;
        if (from2 >= childBase && to <= end - child.border && child.node && child.contentDOM && this.contentDOM.contains(child.contentDOM))
          return child.parseRange(from2, to, childBase);
        from2 = offset;
        for (let j = i2; j > 0; j--) {
          let prev = this.children[j - 1];
          if (prev.size && prev.dom.parentNode == this.contentDOM && !prev.emptyChildAt(1)) {
            fromOffset = domIndex(prev.dom) + 1;
            break;
          }
          from2 -= prev.size;
        }
        if (fromOffset == -1)
          fromOffset = 0;
      }
      if (fromOffset > -1 && (end > to || i2 == this.children.length - 1)) {
        to = end;
        for (let j = i2 + 1; j < this.children.length; j++) {
          let next3 = this.children[j];
          if (next3.size && next3.dom.parentNode == this.contentDOM && !next3.emptyChildAt(-1)) {
            toOffset = domIndex(next3.dom);
            break;
          }
          to += next3.size;
        }
        if (toOffset == -1)
          toOffset = this.contentDOM.childNodes.length;
        break;
      }
      offset = end;
    }
    return { node: this.contentDOM, from: from2, to, fromOffset, toOffset };
  }
  emptyChildAt(side) {
    if (this.border || !this.contentDOM || !this.children.length)
      return false;
    let child = this.children[side < 0 ? 0 : this.children.length - 1];
    return child.size == 0 || child.emptyChildAt(side);
  }
  domAfterPos(pos) {
    let { node, offset } = this.domFromPos(pos, 0);
    if (!isElt(node) || offset == node.childNodes.length)
      throw new RangeError("No node after pos " + pos);
    return node.childNodes[offset];
  }
  ignoreMutation(mutation) {
    return !this.contentDOM && mutation.type != "selection";
  }
  get contentLost() {
    return this.contentDOM && this.contentDOM != this.dom && !this.dom.contains(this.contentDOM);
  }
  markDamage(damage) {
    if (damage) {
      this.damage |= damage;
      this.markParentDamage();
    }
  }
  markParentDamage() {
    for (let cur = this; ; ) {
      let { parent } = cur;
      if (!parent || parent.damage & 1)
        break;
      parent.damage |= 1;
      cur = parent;
    }
  }
  get domAtom() {
    return false;
  }
  get ignoreForCoords() {
    return false;
  }
  get ignoreForSelection() {
    return false;
  }
  isText(text2) {
    return false;
  }
};
var WidgetViewDesc = class extends ViewDesc {
  constructor(parent, widget, view, pos) {
    let self, dom = widget.type.toDOM;
    if (typeof dom == "function")
      dom = dom(view, () => {
        if (!self)
          return pos;
        if (self.parent)
          return self.parent.posBeforeChild(self);
      });
    if (!widget.type.spec.raw) {
      let elt = isElt(dom) ? dom : document.createElement("span");
      if (elt != dom) {
        elt.appendChild(dom);
        dom = elt;
      }
      if (!elt.hasAttribute("contenteditable"))
        elt.contentEditable = "false";
      elt.classList.add("ProseMirror-widget");
    }
    super(parent, [], dom, null);
    this.widget = widget;
    this.widget = widget;
    self = this;
  }
  matchesWidget(widget) {
    return !this.damage && widget.type.eq(this.widget.type);
  }
  parseRule() {
    return { ignore: true };
  }
  stopEvent(event) {
    let stop = this.widget.spec.stopEvent;
    return stop ? stop(event) : false;
  }
  ignoreMutation(mutation) {
    return mutation.type != "selection" || this.widget.spec.ignoreSelection;
  }
  destroy() {
    this.widget.type.destroy(this.dom);
    super.destroy();
  }
  get domAtom() {
    return true;
  }
  get ignoreForSelection() {
    return !!this.widget.type.spec.relaxedSide;
  }
  get side() {
    return this.widget.type.side;
  }
};
var CompositionViewDesc = class extends ViewDesc {
  constructor(parent, dom, textDOM, text2) {
    super(parent, [], dom, null);
    this.textDOM = textDOM;
    this.text = text2;
  }
  get size() {
    return this.text.length;
  }
  localPosFromDOM(dom, offset) {
    if (dom != this.textDOM)
      return this.posAtStart + (offset ? this.size : 0);
    return this.posAtStart + offset;
  }
  domFromPos(pos) {
    return { node: this.textDOM, offset: pos };
  }
  ignoreMutation(mut) {
    return mut.type === "characterData" && mut.target.nodeValue == mut.oldValue;
  }
};
var MarkViewDesc = class _MarkViewDesc extends ViewDesc {
  constructor(parent, mark2, dom, contentDOM, spec) {
    super(parent, [], dom, contentDOM);
    this.mark = mark2;
    this.spec = spec;
  }
  static create(parent, mark2, inline, view) {
    let custom = view.nodeViews[mark2.type.name];
    let spec = custom && custom(mark2, view, inline);
    if (!spec || !spec.dom)
      spec = DOMSerializer.renderSpec(document, mark2.type.spec.toDOM(mark2, inline), null, mark2.attrs);
    return new _MarkViewDesc(parent, mark2, spec.dom, spec.contentDOM || spec.dom, spec);
  }
  parseRule() {
    if (this.damage & 4 || this.mark.type.spec.reparseInView)
      return null;
    return { mark: this.mark.type.name, attrs: this.mark.attrs, contentElement: this.contentDOM };
  }
  matchesMark(mark2) {
    return !(this.damage & 4) && this.mark.eq(mark2);
  }
  markDamage(damage) {
    var _a;
    this.damage |= damage;
    (_a = this.parent) === null || _a === void 0 ? void 0 : _a.markDamage(
      2
      /* Damage.ChildList */
    );
  }
  slice(from2, to, view) {
    let copy3 = _MarkViewDesc.create(this.parent, this.mark, true, view);
    let nodes = this.children, size = this.size;
    if (to < size)
      nodes = replaceNodes(nodes, to, size, view);
    if (from2 > 0)
      nodes = replaceNodes(nodes, 0, from2, view);
    for (let i2 = 0; i2 < nodes.length; i2++)
      nodes[i2].parent = copy3;
    copy3.children = nodes;
    return copy3;
  }
  ignoreMutation(mutation) {
    return this.spec.ignoreMutation ? this.spec.ignoreMutation(mutation) : super.ignoreMutation(mutation);
  }
  destroy() {
    if (this.spec.destroy)
      this.spec.destroy();
    super.destroy();
  }
};
var NodeViewDesc = class _NodeViewDesc extends ViewDesc {
  constructor(parent, node, outerDeco, innerDeco, dom, contentDOM, nodeDOM) {
    super(parent, [], dom, contentDOM);
    this.node = node;
    this.outerDeco = outerDeco;
    this.innerDeco = innerDeco;
    this.nodeDOM = nodeDOM;
  }
  // By default, a node is rendered using the `toDOM` method from the
  // node type spec. But client code can use the `nodeViews` spec to
  // supply a custom node view, which can influence various aspects of
  // the way the node works.
  //
  // (Using subclassing for this was intentionally decided against,
  // since it'd require exposing a whole slew of finicky
  // implementation details to the user code that they probably will
  // never need.)
  static create(parent, node, outerDeco, innerDeco, view, pos) {
    let custom = view.nodeViews[node.type.name], descObj;
    let spec = custom && custom(node, view, () => {
      if (!descObj)
        return pos;
      if (descObj.parent)
        return descObj.parent.posBeforeChild(descObj);
    }, outerDeco, innerDeco);
    let dom = spec && spec.dom, contentDOM = spec && spec.contentDOM;
    if (node.isText) {
      if (!dom)
        dom = document.createTextNode(node.text);
      else if (!isText(dom))
        throw new RangeError("Text must be rendered as a DOM text node");
    } else if (!dom) {
      let spec2 = DOMSerializer.renderSpec(document, node.type.spec.toDOM(node), null, node.attrs);
      ({ dom, contentDOM } = spec2);
    }
    if (!contentDOM && !node.isText && dom.nodeName != "BR") {
      if (!dom.hasAttribute("contenteditable"))
        dom.contentEditable = "false";
      if (node.type.spec.draggable)
        dom.draggable = true;
    }
    let nodeDOM = dom;
    dom = applyOuterDeco(dom, outerDeco, node);
    if (spec)
      return descObj = new CustomNodeViewDesc(parent, node, outerDeco, innerDeco, dom, contentDOM || null, nodeDOM, spec);
    else if (node.isText)
      return new TextViewDesc(parent, node, outerDeco, innerDeco, dom, nodeDOM);
    else
      return new _NodeViewDesc(parent, node, outerDeco, innerDeco, dom, contentDOM || null, nodeDOM);
  }
  parseRule(addedNodes) {
    if (this.node.type.spec.reparseInView)
      return null;
    let rule = { node: this.node.type.name, attrs: this.node.attrs };
    if (this.node.type.whitespace == "pre")
      rule.preserveWhitespace = "full";
    if (!this.contentDOM) {
      rule.getContent = () => this.node.content;
    } else if (!this.contentLost) {
      rule.contentElement = this.contentDOM;
    } else {
      for (let i2 = this.children.length - 1; i2 >= 0; i2--) {
        let child = this.children[i2];
        if (this.dom.contains(child.dom.parentNode)) {
          rule.contentElement = child.dom.parentNode;
          break;
        }
      }
      if (!rule.contentElement) {
        let found2 = addedNodes && addedNodes.find((n) => isElt(n) && addedNodes.indexOf(n.parentNode) < 0 && this.dom.contains(n));
        if (found2)
          rule.contentElement = found2;
        else
          rule.getContent = () => Fragment.empty;
      }
    }
    return rule;
  }
  matchesNode(node, outerDeco, innerDeco) {
    return !this.damage && node.eq(this.node) && sameOuterDeco(outerDeco, this.outerDeco) && innerDeco.eq(this.innerDeco);
  }
  get size() {
    return this.node.nodeSize;
  }
  get border() {
    return this.node.isLeaf ? 0 : 1;
  }
  // Syncs `this.children` to match `this.node.content` and the local
  // decorations, possibly introducing nesting for marks. Then, in a
  // separate step, syncs the DOM inside `this.contentDOM` to
  // `this.children`.
  updateChildren(view, pos) {
    let inline = this.node.inlineContent, off = pos;
    let composition = view.composing ? this.localCompositionInfo(view, pos) : null;
    let localComposition = composition && composition.pos > -1 ? composition : null;
    let compositionInChild = composition && composition.pos < 0;
    let updater = new ViewTreeUpdater(this, localComposition && localComposition.node, view);
    let addBuffers = this.node.inlineContent, atBufferPos = addBuffers && this.node.isBlock;
    iterDeco(this.node, this.innerDeco, (widget, i2, insideNode) => {
      if (widget.spec.marks)
        updater.syncToMarks(widget.spec.marks, inline, view, i2);
      else if (widget.type.side >= 0 && !insideNode)
        updater.syncToMarks(i2 == this.node.childCount ? Mark.none : this.node.child(i2).marks, inline, view, i2);
      updater.placeWidget(widget, view, off);
    }, (child, outerDeco, innerDeco, i2) => {
      updater.syncToMarks(child.marks, inline, view, i2);
      if (atBufferPos && child.isAtom && !child.isText)
        updater.addHackNode("IMG", updater.top);
      let compIndex;
      if (updater.findNodeMatch(child, outerDeco, innerDeco, i2)) ;
      else if (compositionInChild && view.state.selection.from > off && view.state.selection.to < off + child.nodeSize && (compIndex = updater.findIndexWithChild(composition.node)) > -1 && updater.updateNodeAt(child, outerDeco, innerDeco, compIndex, view, off)) ;
      else if (updater.updateNextNode(child, outerDeco, innerDeco, view, i2, off)) ;
      else {
        updater.addNode(child, outerDeco, innerDeco, view, off);
      }
      off += child.nodeSize;
      if (addBuffers)
        atBufferPos = child.isAtom && !child.isText;
    });
    updater.syncToMarks([], inline, view, 0);
    if (this.node.isTextblock)
      updater.addTextblockHacks();
    updater.destroyRest();
    if (updater.changed || this.damage & 2) {
      if (localComposition)
        this.protectLocalComposition(view, localComposition);
      renderDescs(this.contentDOM, this.children, view);
      if (ios)
        iosHacks(this.dom);
    }
  }
  localCompositionInfo(view, pos) {
    let { from: from2, to } = view.state.selection;
    if (!(view.state.selection instanceof TextSelection) || from2 < pos || to > pos + this.node.content.size)
      return null;
    let textNode = view.input.compositionNode;
    if (!textNode || !this.dom.contains(textNode.parentNode))
      return null;
    if (this.node.inlineContent) {
      let text2 = textNode.nodeValue;
      let textPos = findTextInFragment(this.node.content, text2, from2 - pos, to - pos);
      return textPos < 0 ? null : { node: textNode, pos: textPos, text: text2 };
    } else {
      return { node: textNode, pos: -1, text: "" };
    }
  }
  protectLocalComposition(view, { node, pos, text: text2 }) {
    if (this.getDesc(node))
      return;
    let topNode = node;
    for (; ; topNode = topNode.parentNode) {
      if (topNode.parentNode == this.contentDOM)
        break;
      while (topNode.previousSibling)
        topNode.parentNode.removeChild(topNode.previousSibling);
      while (topNode.nextSibling)
        topNode.parentNode.removeChild(topNode.nextSibling);
      if (topNode.pmViewDesc)
        topNode.pmViewDesc = void 0;
    }
    let desc = new CompositionViewDesc(this, topNode, node, text2);
    view.input.compositionNodes.push(desc);
    this.children = replaceNodes(this.children, pos, pos + text2.length, view, desc);
  }
  // If this desc must be updated to match the given node decoration,
  // do so and return true. pos is the position before the node, or -1
  // for the document.
  update(node, outerDeco, innerDeco, view, pos) {
    if (this.damage & 4 || !node.sameMarkup(this.node))
      return false;
    this.updateInner(node, outerDeco, innerDeco, view, pos);
    return true;
  }
  updateInner(node, outerDeco, innerDeco, view, pos) {
    this.updateOuterDeco(outerDeco);
    this.node = node;
    this.innerDeco = innerDeco;
    if (this.contentDOM)
      this.updateChildren(view, pos + 1);
    this.damage = 0;
  }
  updateOuterDeco(outerDeco) {
    if (sameOuterDeco(outerDeco, this.outerDeco))
      return;
    let needsWrap = !isElt(this.nodeDOM);
    let oldDOM = this.dom;
    this.dom = patchOuterDeco(this.dom, this.nodeDOM, computeOuterDeco(this.outerDeco, this.node, needsWrap), computeOuterDeco(outerDeco, this.node, needsWrap));
    if (this.dom != oldDOM) {
      oldDOM.pmViewDesc = void 0;
      this.dom.pmViewDesc = this;
    }
    this.outerDeco = outerDeco;
  }
  // Mark this node as being the selected node.
  selectNode() {
    if (isElt(this.nodeDOM)) {
      this.nodeDOM.classList.add("ProseMirror-selectednode");
      if (this.contentDOM || !this.node.type.spec.draggable)
        this.nodeDOM.draggable = true;
    }
  }
  // Remove selected node marking from this node.
  deselectNode() {
    if (isElt(this.nodeDOM)) {
      this.nodeDOM.classList.remove("ProseMirror-selectednode");
      if (this.contentDOM || !this.node.type.spec.draggable)
        this.nodeDOM.removeAttribute("draggable");
    }
  }
  get domAtom() {
    return this.node.isAtom;
  }
};
function docViewDesc(doc3, outerDeco, innerDeco, dom, view, prevOuterDeco) {
  if (!prevOuterDeco)
    applyOuterDeco(dom, outerDeco, doc3);
  else
    patchOuterDeco(dom, dom, computeOuterDeco(prevOuterDeco, doc3, false), computeOuterDeco(outerDeco, doc3, false));
  let docView = new NodeViewDesc(void 0, doc3, outerDeco, innerDeco, dom, dom, dom);
  if (docView.contentDOM)
    docView.updateChildren(view, 0);
  return docView;
}
var TextViewDesc = class _TextViewDesc extends NodeViewDesc {
  constructor(parent, node, outerDeco, innerDeco, dom, nodeDOM) {
    super(parent, node, outerDeco, innerDeco, dom, null, nodeDOM);
  }
  parseRule() {
    let skip = this.nodeDOM.parentNode;
    while (skip && skip != this.dom && !skip.pmIsDeco)
      skip = skip.parentNode;
    return { skip: skip || true };
  }
  update(node, outerDeco, innerDeco, view) {
    if (this.damage & 4 || this.damage && !this.inParent() || !node.sameMarkup(this.node))
      return false;
    this.updateOuterDeco(outerDeco);
    if ((this.damage & 8 || node.text != this.node.text) && node.text != this.nodeDOM.nodeValue) {
      this.nodeDOM.nodeValue = node.text;
      if (view.trackWrites == this.nodeDOM)
        view.trackWrites = null;
    }
    this.node = node;
    this.damage = 0;
    return true;
  }
  inParent() {
    let parentDOM = this.parent.contentDOM;
    for (let n = this.nodeDOM; n; n = n.parentNode)
      if (n == parentDOM)
        return true;
    return false;
  }
  domFromPos(pos) {
    return { node: this.nodeDOM, offset: pos };
  }
  localPosFromDOM(dom, offset, bias) {
    if (dom == this.nodeDOM)
      return this.posAtStart + Math.min(offset, this.node.text.length);
    return super.localPosFromDOM(dom, offset, bias);
  }
  ignoreMutation(mutation) {
    return false;
  }
  slice(from2, to, _view) {
    let node = this.node.cut(from2, to), dom = document.createTextNode(node.text);
    return new _TextViewDesc(this.parent, node, this.outerDeco, this.innerDeco, dom, dom);
  }
  get domAtom() {
    return false;
  }
  isText(text2) {
    return this.node.text == text2;
  }
};
var BufferHackViewDesc = class extends ViewDesc {
  parseRule() {
    return { ignore: true };
  }
  matchesHack(nodeName2) {
    return !this.damage && this.dom.nodeName == nodeName2;
  }
  get domAtom() {
    return true;
  }
  get ignoreForCoords() {
    return this.dom.nodeName == "IMG";
  }
};
var CustomNodeViewDesc = class extends NodeViewDesc {
  constructor(parent, node, outerDeco, innerDeco, dom, contentDOM, nodeDOM, spec) {
    super(parent, node, outerDeco, innerDeco, dom, contentDOM, nodeDOM);
    this.spec = spec;
  }
  // A custom `update` method gets to decide whether the update goes
  // through. If it does, and there's a `contentDOM` node, our logic
  // updates the children.
  update(node, outerDeco, innerDeco, view, pos) {
    if (this.damage & 4)
      return false;
    if (this.spec.update && (this.node.type == node.type || this.spec.multiType)) {
      let result = this.spec.update(node, outerDeco, innerDeco);
      if (result)
        this.updateInner(node, outerDeco, innerDeco, view, pos);
      return result;
    } else if (!this.contentDOM && !node.isLeaf) {
      return false;
    } else {
      return super.update(node, outerDeco, innerDeco, view, pos);
    }
  }
  selectNode() {
    this.spec.selectNode ? this.spec.selectNode() : super.selectNode();
  }
  deselectNode() {
    this.spec.deselectNode ? this.spec.deselectNode() : super.deselectNode();
  }
  destroy() {
    if (this.spec.destroy)
      this.spec.destroy();
    super.destroy();
  }
  stopEvent(event) {
    return this.spec.stopEvent ? this.spec.stopEvent(event) : false;
  }
  ignoreMutation(mutation) {
    return this.spec.ignoreMutation ? this.spec.ignoreMutation(mutation) : super.ignoreMutation(mutation);
  }
};
function renderDescs(parentDOM, descs, view) {
  let dom = parentDOM.firstChild, written4 = false;
  for (let i2 = 0; i2 < descs.length; i2++) {
    let desc = descs[i2], childDOM = desc.dom;
    if (childDOM.parentNode == parentDOM) {
      while (childDOM != dom) {
        dom = rm(dom);
        written4 = true;
      }
      dom = dom.nextSibling;
    } else {
      written4 = true;
      parentDOM.insertBefore(childDOM, dom);
    }
    if (desc instanceof MarkViewDesc) {
      let pos = dom ? dom.previousSibling : parentDOM.lastChild;
      renderDescs(desc.contentDOM, desc.children, view);
      dom = pos ? pos.nextSibling : parentDOM.firstChild;
    }
  }
  while (dom) {
    dom = rm(dom);
    written4 = true;
  }
  if (written4 && view.trackWrites == parentDOM)
    view.trackWrites = null;
}
var OuterDecoLevel = function(nodeName2) {
  if (nodeName2)
    this.nodeName = nodeName2;
};
OuterDecoLevel.prototype = /* @__PURE__ */ Object.create(null);
var noDeco = [new OuterDecoLevel()];
function computeOuterDeco(outerDeco, node, needsWrap) {
  if (outerDeco.length == 0)
    return noDeco;
  let top = needsWrap ? noDeco[0] : new OuterDecoLevel(), result = [top];
  for (let i2 = 0; i2 < outerDeco.length; i2++) {
    let attrs = outerDeco[i2].type.attrs;
    if (!attrs)
      continue;
    if (attrs.nodeName)
      result.push(top = new OuterDecoLevel(attrs.nodeName));
    for (let name in attrs) {
      let val = attrs[name];
      if (val == null)
        continue;
      if (needsWrap && result.length == 1)
        result.push(top = new OuterDecoLevel(node.isInline ? "span" : "div"));
      if (name == "class")
        top.class = (top.class ? top.class + " " : "") + val;
      else if (name == "style")
        top.style = (top.style ? top.style + ";" : "") + val;
      else if (name != "nodeName")
        top[name] = val;
    }
  }
  return result;
}
function patchOuterDeco(outerDOM, nodeDOM, prevComputed, curComputed) {
  if (prevComputed == noDeco && curComputed == noDeco)
    return nodeDOM;
  let curDOM = nodeDOM;
  for (let i2 = 0; i2 < curComputed.length; i2++) {
    let deco = curComputed[i2], prev = prevComputed[i2];
    if (i2) {
      let parent;
      if (prev && prev.nodeName == deco.nodeName && curDOM != outerDOM && (parent = curDOM.parentNode) && parent.nodeName.toLowerCase() == deco.nodeName) {
        curDOM = parent;
      } else {
        parent = document.createElement(deco.nodeName);
        parent.pmIsDeco = true;
        parent.appendChild(curDOM);
        prev = noDeco[0];
        curDOM = parent;
      }
    }
    patchAttributes(curDOM, prev || noDeco[0], deco);
  }
  return curDOM;
}
function patchAttributes(dom, prev, cur) {
  for (let name in prev)
    if (name != "class" && name != "style" && name != "nodeName" && !(name in cur))
      dom.removeAttribute(name);
  for (let name in cur)
    if (name != "class" && name != "style" && name != "nodeName" && cur[name] != prev[name])
      dom.setAttribute(name, cur[name]);
  if (prev.class != cur.class) {
    let prevList = prev.class ? prev.class.split(" ").filter(Boolean) : [];
    let curList = cur.class ? cur.class.split(" ").filter(Boolean) : [];
    for (let i2 = 0; i2 < prevList.length; i2++)
      if (curList.indexOf(prevList[i2]) == -1)
        dom.classList.remove(prevList[i2]);
    for (let i2 = 0; i2 < curList.length; i2++)
      if (prevList.indexOf(curList[i2]) == -1)
        dom.classList.add(curList[i2]);
    if (dom.classList.length == 0)
      dom.removeAttribute("class");
  }
  if (prev.style != cur.style) {
    if (prev.style) {
      let prop = /\s*([\w\-\xa1-\uffff]+)\s*:(?:"(?:\\.|[^"])*"|'(?:\\.|[^'])*'|\(.*?\)|[^;])*/g, m;
      while (m = prop.exec(prev.style))
        dom.style.removeProperty(m[1]);
    }
    if (cur.style)
      dom.style.cssText += cur.style;
  }
}
function applyOuterDeco(dom, deco, node) {
  return patchOuterDeco(dom, dom, noDeco, computeOuterDeco(deco, node, !isElt(dom)));
}
function sameOuterDeco(a, b) {
  if (a.length != b.length)
    return false;
  for (let i2 = 0; i2 < a.length; i2++)
    if (!a[i2].type.eq(b[i2].type))
      return false;
  return true;
}
function rm(dom) {
  let next3 = dom.nextSibling;
  dom.parentNode.removeChild(dom);
  return next3;
}
var ViewTreeUpdater = class {
  constructor(top, lock, view) {
    this.lock = lock;
    this.view = view;
    this.index = 0;
    this.stack = [];
    this.changed = false;
    this.top = top;
    this.preMatch = preMatch(top.node.content, top);
  }
  // Destroy and remove the children between the given indices in
  // `this.top`.
  destroyBetween(start, end) {
    if (start == end)
      return;
    for (let i2 = start; i2 < end; i2++)
      this.top.children[i2].destroy();
    this.top.children.splice(start, end - start);
    this.changed = true;
  }
  // Destroy all remaining children in `this.top`.
  destroyRest() {
    this.destroyBetween(this.index, this.top.children.length);
  }
  // Sync the current stack of mark descs with the given array of
  // marks, reusing existing mark descs when possible.
  syncToMarks(marks2, inline, view, parentIndex) {
    let keep = 0, depth = this.stack.length >> 1;
    let maxKeep = Math.min(depth, marks2.length);
    while (keep < maxKeep && (keep == depth - 1 ? this.top : this.stack[keep + 1 << 1]).matchesMark(marks2[keep]) && marks2[keep].type.spec.spanning !== false)
      keep++;
    while (keep < depth) {
      this.destroyRest();
      this.top.damage = 0;
      this.index = this.stack.pop();
      this.top = this.stack.pop();
      depth--;
    }
    while (depth < marks2.length) {
      this.stack.push(this.top, this.index + 1);
      let found2 = -1, scanTo = this.top.children.length;
      if (parentIndex < this.preMatch.index)
        scanTo = Math.min(this.index + 3, scanTo);
      for (let i2 = this.index; i2 < scanTo; i2++) {
        let next3 = this.top.children[i2];
        if (next3.matchesMark(marks2[depth]) && !this.isLocked(next3.dom)) {
          found2 = i2;
          break;
        }
      }
      if (found2 < 0 && this.index < this.top.children.length) {
        let cur = this.top.children[this.index];
        if (cur instanceof MarkViewDesc && !(cur.damage & 4) && cur.mark.type == marks2[depth].type && cur.spec.update && !this.isLocked(cur.dom) && cur.spec.update(marks2[depth])) {
          cur.mark = marks2[depth];
          found2 = this.index;
          this.changed = true;
        }
      }
      if (found2 > -1) {
        if (found2 > this.index) {
          this.changed = true;
          this.destroyBetween(this.index, found2);
        }
        this.top = this.top.children[this.index];
      } else {
        let markDesc = MarkViewDesc.create(this.top, marks2[depth], inline, view);
        this.top.children.splice(this.index, 0, markDesc);
        this.top = markDesc;
        this.changed = true;
      }
      this.index = 0;
      depth++;
    }
  }
  // Try to find a node desc matching the given data. Skip over it and
  // return true when successful.
  findNodeMatch(node, outerDeco, innerDeco, index) {
    let found2 = -1, targetDesc;
    if (index >= this.preMatch.index && (targetDesc = this.preMatch.matches[index - this.preMatch.index]).parent == this.top && targetDesc.matchesNode(node, outerDeco, innerDeco)) {
      found2 = this.top.children.indexOf(targetDesc, this.index);
    } else {
      for (let i2 = this.index, e = Math.min(this.top.children.length, i2 + 5); i2 < e; i2++) {
        let child = this.top.children[i2];
        if (child.matchesNode(node, outerDeco, innerDeco) && !this.preMatch.matched.has(child)) {
          found2 = i2;
          break;
        }
      }
    }
    if (found2 < 0)
      return false;
    this.destroyBetween(this.index, found2);
    this.index++;
    return true;
  }
  updateNodeAt(node, outerDeco, innerDeco, index, view, pos) {
    let child = this.top.children[index];
    if (child.damage & 4 && child.dom == child.contentDOM)
      child.damage = 2;
    if (!child.update(node, outerDeco, innerDeco, view, pos))
      return false;
    this.destroyBetween(this.index, index);
    this.index++;
    return true;
  }
  findIndexWithChild(domNode) {
    for (; ; ) {
      let parent = domNode.parentNode;
      if (!parent)
        return -1;
      if (parent == this.top.contentDOM) {
        let desc = domNode.pmViewDesc;
        if (desc)
          for (let i2 = this.index; i2 < this.top.children.length; i2++) {
            if (this.top.children[i2] == desc)
              return i2;
          }
        return -1;
      }
      domNode = parent;
    }
  }
  // Try to update the next node, if any, to the given data. Checks
  // pre-matches to avoid overwriting nodes that could still be used.
  updateNextNode(node, outerDeco, innerDeco, view, index, pos) {
    for (let i2 = this.index; i2 < this.top.children.length; i2++) {
      let next3 = this.top.children[i2];
      if (next3 instanceof NodeViewDesc) {
        let preMatch2 = this.preMatch.matched.get(next3);
        if (preMatch2 != null && preMatch2 != index)
          return false;
        let nextDOM = next3.dom, updated;
        let locked = this.isLocked(nextDOM) && !(node.isText && next3.node && next3.node.isText && next3.nodeDOM.nodeValue == node.text && !(next3.damage & 4) && sameOuterDeco(outerDeco, next3.outerDeco));
        if (!locked && next3.update(node, outerDeco, innerDeco, view, pos)) {
          this.destroyBetween(this.index, i2);
          if (next3.dom != nextDOM)
            this.changed = true;
          this.index++;
          return true;
        } else if (!locked && (updated = this.recreateWrapper(next3, node, outerDeco, innerDeco, view, pos))) {
          this.destroyBetween(this.index, i2);
          this.top.children[this.index] = updated;
          if (updated.contentDOM) {
            updated.damage |= 2;
            updated.updateChildren(view, pos + 1);
            updated.damage = 0;
          }
          this.changed = true;
          this.index++;
          return true;
        }
        break;
      }
    }
    return false;
  }
  // When a node with content is replaced by a different node with
  // identical content, move over its children.
  recreateWrapper(next3, node, outerDeco, innerDeco, view, pos) {
    if (next3.damage & (2 | 1) || node.isAtom || !next3.children.length || !next3.node.content.eq(node.content) || !sameOuterDeco(outerDeco, next3.outerDeco) || !innerDeco.eq(next3.innerDeco))
      return null;
    let wrapper2 = NodeViewDesc.create(this.top, node, outerDeco, innerDeco, view, pos);
    if (wrapper2.contentDOM) {
      wrapper2.children = next3.children;
      next3.children = [];
      for (let ch of wrapper2.children)
        ch.parent = wrapper2;
    }
    next3.destroy();
    return wrapper2;
  }
  // Insert the node as a newly created node desc.
  addNode(node, outerDeco, innerDeco, view, pos) {
    let desc = NodeViewDesc.create(this.top, node, outerDeco, innerDeco, view, pos);
    if (desc.contentDOM)
      desc.updateChildren(view, pos + 1);
    this.top.children.splice(this.index++, 0, desc);
    this.changed = true;
  }
  placeWidget(widget, view, pos) {
    let next3 = this.index < this.top.children.length ? this.top.children[this.index] : null;
    if (next3 && next3.matchesWidget(widget) && (widget == next3.widget || !next3.widget.type.toDOM.parentNode)) {
      this.index++;
    } else {
      let desc = new WidgetViewDesc(this.top, widget, view, pos);
      this.top.children.splice(this.index++, 0, desc);
      this.changed = true;
    }
  }
  // Make sure a textblock looks and behaves correctly in
  // contentEditable.
  addTextblockHacks() {
    let lastChild = this.top.children[this.index - 1], parent = this.top;
    while (lastChild instanceof MarkViewDesc) {
      parent = lastChild;
      lastChild = parent.children[parent.children.length - 1];
    }
    if (!lastChild || // Empty textblock
    !(lastChild instanceof TextViewDesc) || /\n$/.test(lastChild.node.text) || this.view.requiresGeckoHackNode && /\s$/.test(lastChild.node.text)) {
      if ((safari || chrome) && lastChild && lastChild.dom.contentEditable == "false")
        this.addHackNode("IMG", parent);
      this.addHackNode("BR", this.top);
    }
  }
  addHackNode(nodeName2, parent) {
    if (parent == this.top && this.index < parent.children.length && parent.children[this.index].matchesHack(nodeName2)) {
      this.index++;
    } else {
      let dom = document.createElement(nodeName2);
      if (nodeName2 == "IMG") {
        dom.className = "ProseMirror-separator";
        dom.alt = "";
      }
      if (nodeName2 == "BR")
        dom.className = "ProseMirror-trailingBreak";
      let hack = new BufferHackViewDesc(this.top, [], dom, null);
      if (parent != this.top)
        parent.children.push(hack);
      else
        parent.children.splice(this.index++, 0, hack);
      this.changed = true;
    }
  }
  isLocked(node) {
    return this.lock && (node == this.lock || isElt(node) && node.contains(this.lock.parentNode));
  }
};
function preMatch(frag, parentDesc) {
  let curDesc = parentDesc, descI = curDesc.children.length, stack = [];
  let fI = frag.childCount, matched = /* @__PURE__ */ new Map(), matches2 = [];
  outer: while (fI > 0) {
    let desc;
    for (; ; ) {
      if (descI) {
        let next3 = curDesc.children[descI - 1];
        if (next3 instanceof MarkViewDesc) {
          stack.push(descI - 1);
          curDesc = next3;
          descI = next3.children.length;
        } else {
          desc = next3;
          descI--;
          break;
        }
      } else if (curDesc == parentDesc) {
        break outer;
      } else {
        descI = stack.pop();
        curDesc = curDesc.parent;
      }
    }
    let node = desc.node;
    if (!node)
      continue;
    if (node != frag.child(fI - 1))
      break;
    --fI;
    matched.set(desc, fI);
    matches2.push(desc);
  }
  return { index: fI, matched, matches: matches2.reverse() };
}
function compareSide(a, b) {
  return a.type.side - b.type.side;
}
function iterDeco(parent, deco, onWidget, onNode) {
  let locals = deco.locals(parent), offset = 0;
  if (locals.length == 0) {
    for (let i2 = 0; i2 < parent.childCount; i2++) {
      let child = parent.child(i2);
      onNode(child, locals, deco.forChild(offset, child), i2);
      offset += child.nodeSize;
    }
    return;
  }
  let decoIndex = 0, active = [], restNode = null;
  for (let parentIndex = 0; ; ) {
    let widget, widgets;
    while (decoIndex < locals.length && locals[decoIndex].to == offset) {
      let next3 = locals[decoIndex++];
      if (next3.widget) {
        if (!widget)
          widget = next3;
        else
          (widgets || (widgets = [widget])).push(next3);
      }
    }
    if (widget) {
      if (widgets) {
        widgets.sort(compareSide);
        for (let i2 = 0; i2 < widgets.length; i2++)
          onWidget(widgets[i2], parentIndex, !!restNode);
      } else {
        onWidget(widget, parentIndex, !!restNode);
      }
    }
    let child, index;
    if (restNode) {
      index = -1;
      child = restNode;
      restNode = null;
    } else if (parentIndex < parent.childCount) {
      index = parentIndex;
      child = parent.child(parentIndex++);
    } else {
      break;
    }
    for (let i2 = 0; i2 < active.length; i2++)
      if (active[i2].to <= offset)
        active.splice(i2--, 1);
    while (decoIndex < locals.length && locals[decoIndex].from <= offset && locals[decoIndex].to > offset)
      active.push(locals[decoIndex++]);
    let end = offset + child.nodeSize;
    if (child.isText) {
      let cutAt = end;
      if (decoIndex < locals.length && locals[decoIndex].from < cutAt)
        cutAt = locals[decoIndex].from;
      for (let i2 = 0; i2 < active.length; i2++)
        if (active[i2].to < cutAt)
          cutAt = active[i2].to;
      if (cutAt < end) {
        restNode = child.cut(cutAt - offset);
        child = child.cut(0, cutAt - offset);
        end = cutAt;
        index = -1;
      }
    } else {
      while (decoIndex < locals.length && locals[decoIndex].to < end)
        decoIndex++;
    }
    let outerDeco = child.isInline && !child.isLeaf ? active.filter((d) => !d.inline) : active.slice();
    onNode(child, outerDeco, deco.forChild(offset, child), index);
    offset = end;
  }
}
function iosHacks(dom) {
  if (dom.nodeName == "UL" || dom.nodeName == "OL") {
    let oldCSS = dom.style.cssText;
    dom.style.cssText = oldCSS + "; list-style: square !important";
    window.getComputedStyle(dom).listStyle;
    dom.style.cssText = oldCSS;
  }
}
function findTextInFragment(frag, text2, from2, to) {
  for (let i2 = 0, pos = 0; i2 < frag.childCount && pos <= to; ) {
    let child = frag.child(i2++), childStart = pos;
    pos += child.nodeSize;
    if (!child.isText)
      continue;
    let str = child.text;
    while (i2 < frag.childCount) {
      let next3 = frag.child(i2++);
      pos += next3.nodeSize;
      if (!next3.isText)
        break;
      str += next3.text;
    }
    if (pos >= from2) {
      if (pos >= to && str.slice(to - text2.length - childStart, to - childStart) == text2)
        return to - text2.length;
      let found2 = childStart < to ? str.lastIndexOf(text2, to - childStart - 1) : -1;
      if (found2 >= 0 && found2 + text2.length + childStart >= from2)
        return childStart + found2;
      if (from2 == to && str.length >= to + text2.length - childStart && str.slice(to - childStart, to - childStart + text2.length) == text2)
        return to;
    }
  }
  return -1;
}
function replaceNodes(nodes, from2, to, view, replacement2) {
  let result = [];
  for (let i2 = 0, off = 0; i2 < nodes.length; i2++) {
    let child = nodes[i2], start = off, end = off += child.size;
    if (start >= to || end <= from2) {
      result.push(child);
    } else {
      if (start < from2)
        result.push(child.slice(0, from2 - start, view));
      if (replacement2) {
        result.push(replacement2);
        replacement2 = void 0;
      }
      if (end > to)
        result.push(child.slice(to - start, child.size, view));
    }
  }
  return result;
}
function moveSelectionBlock(state, dir) {
  let { $anchor, $head } = state.selection;
  let $side = dir > 0 ? $anchor.max($head) : $anchor.min($head);
  let $start = !$side.parent.inlineContent ? $side : $side.depth ? state.doc.resolve(dir > 0 ? $side.after() : $side.before()) : null;
  return $start && Selection.findFrom($start, dir);
}
function apply(view, sel) {
  view.dispatch(view.state.tr.setSelection(sel).scrollIntoView());
  return true;
}
function selectHorizontally(view, dir, mods) {
  let sel = view.state.selection;
  if (sel instanceof TextSelection) {
    if (mods.indexOf("s") > -1) {
      let { $head } = sel, node = $head.textOffset ? null : dir < 0 ? $head.nodeBefore : $head.nodeAfter;
      if (!node || node.isText || !node.isLeaf)
        return false;
      let $newHead = view.state.doc.resolve($head.pos + node.nodeSize * (dir < 0 ? -1 : 1));
      return apply(view, new TextSelection(sel.$anchor, $newHead));
    } else if (!sel.empty) {
      return false;
    } else if (view.endOfTextblock(dir > 0 ? "forward" : "backward")) {
      let next3 = moveSelectionBlock(view.state, dir);
      if (next3 && next3 instanceof NodeSelection)
        return apply(view, next3);
      return false;
    } else if (!mac4 || mods.indexOf("m") < 0) {
      let $head = sel.$head, node = $head.textOffset ? null : dir < 0 ? $head.nodeBefore : $head.nodeAfter, desc;
      if (!node || node.isText)
        return false;
      let nodePos = dir < 0 ? $head.pos - node.nodeSize : $head.pos;
      if (!(node.isAtom || (desc = view.docView.descAt(nodePos)) && !desc.contentDOM))
        return false;
      if (NodeSelection.isSelectable(node)) {
        return apply(view, new NodeSelection(dir < 0 ? view.state.doc.resolve($head.pos - node.nodeSize) : $head));
      } else {
        return apply(view, new TextSelection(view.state.doc.resolve(dir < 0 ? nodePos : nodePos + node.nodeSize)));
      }
    }
  } else if (sel instanceof NodeSelection && sel.node.isInline) {
    return apply(view, new TextSelection(dir > 0 ? sel.$to : sel.$from));
  } else {
    let next3 = moveSelectionBlock(view.state, dir);
    if (next3)
      return apply(view, next3);
    return false;
  }
}
function isIgnorable(dom, dir) {
  let desc = dom.pmViewDesc;
  return desc ? desc.size == 0 && (dir < 0 || dom.nextSibling || dom.nodeName != "BR") : isElt(dom) && dom.contentEditable == "false";
}
function skipIgnoredNodes(view, dir) {
  return dir < 0 ? skipIgnoredNodesBefore(view) : skipIgnoredNodesAfter(view);
}
function skipIgnoredNodesBefore(view) {
  let sel = view.domSel.readRange();
  let node = sel.focusNode, offset = sel.focusOffset;
  if (!node)
    return;
  let moveNode, moveOffset, force = false;
  if (gecko && isElt(node) && offset < nodeSize(node) && isIgnorable(node.childNodes[offset], -1))
    force = true;
  for (; ; ) {
    if (offset > 0) {
      if (!isElt(node))
        break;
      let before = node.childNodes[offset - 1];
      if (isIgnorable(before, -1)) {
        moveNode = node;
        moveOffset = --offset;
      } else if (isText(before)) {
        node = before;
        offset = node.nodeValue.length;
      } else {
        break;
      }
    } else if (isBlockNode(node)) {
      break;
    } else {
      let prev = node.previousSibling;
      while (prev && isIgnorable(prev, -1)) {
        moveNode = node.parentNode;
        moveOffset = domIndex(prev);
        prev = prev.previousSibling;
      }
      if (!prev) {
        node = node.parentNode;
        if (node == view.dom)
          break;
        offset = 0;
      } else {
        node = prev;
        offset = nodeSize(node);
      }
    }
  }
  if (force)
    setSelFocus(view, node, offset);
  else if (moveNode)
    setSelFocus(view, moveNode, moveOffset);
}
function skipIgnoredNodesAfter(view) {
  let sel = view.domSel.readRange();
  let node = sel.focusNode, offset = sel.focusOffset;
  if (!node)
    return;
  let len = nodeSize(node);
  let moveNode, moveOffset;
  for (; ; ) {
    if (offset < len) {
      if (!isElt(node))
        break;
      let after = node.childNodes[offset];
      if (isIgnorable(after, 1)) {
        moveNode = node;
        moveOffset = ++offset;
      } else {
        break;
      }
    } else if (isBlockNode(node)) {
      break;
    } else {
      let next3 = node.nextSibling;
      while (next3 && isIgnorable(next3, 1)) {
        moveNode = next3.parentNode;
        moveOffset = domIndex(next3) + 1;
        next3 = next3.nextSibling;
      }
      if (!next3) {
        node = node.parentNode;
        if (node == view.dom)
          break;
        offset = len = 0;
      } else {
        node = next3;
        offset = 0;
        len = nodeSize(node);
      }
    }
  }
  if (moveNode)
    setSelFocus(view, moveNode, moveOffset);
}
function isBlockNode(dom) {
  for (let scan = dom; scan; scan = scan.parentNode) {
    let desc = scan.pmViewDesc;
    if (desc)
      return desc.node ? desc.node.isBlock : false;
  }
  return false;
}
function setSelFocus(view, node, offset) {
  if (!isText(node)) {
    let before, after;
    if (after = textNodeAfter(node, offset)) {
      node = after;
      offset = 0;
    } else if (before = textNodeBefore(node, offset)) {
      node = before;
      offset = before.nodeValue.length;
    }
  }
  let sel = view.domSelection(), range = view.domSel.readRange();
  if (!sel)
    return;
  if (selectionCollapsed(range)) {
    sel.collapse(node, offset);
  } else if (sel.extend) {
    sel.collapse(range.anchorNode, range.anchorOffset);
    sel.extend(node, offset);
  }
  view.domSel.ignore();
  let { state } = view;
  setTimeout(() => {
    if (view.state == state)
      view.domSel.sync();
  }, 50);
}
function findDirection(view, pos) {
  let $pos = view.state.doc.resolve(pos);
  if (!(chrome || windows2) && $pos.parent.inlineContent) {
    let coords = view.coordsAtPos(pos);
    if (pos > $pos.start()) {
      let before = view.coordsAtPos(pos - 1);
      let mid = (before.top + before.bottom) / 2;
      if (mid > coords.top && mid < coords.bottom && Math.abs(before.left - coords.left) > 1)
        return before.left < coords.left ? "ltr" : "rtl";
    }
    if (pos < $pos.end()) {
      let after = view.coordsAtPos(pos + 1);
      let mid = (after.top + after.bottom) / 2;
      if (mid > coords.top && mid < coords.bottom && Math.abs(after.left - coords.left) > 1)
        return after.left > coords.left ? "ltr" : "rtl";
    }
  }
  let block2 = view.dom;
  for (let d = $pos.depth; d > 0; d--)
    if ($pos.node(d).isBlock) {
      block2 = view.nodeDOM($pos.before(d)) || block2;
      break;
    }
  let computed = getComputedStyle(block2).direction;
  return computed == "rtl" ? "rtl" : "ltr";
}
function selectVertically(view, dir, mods) {
  let sel = view.state.selection;
  if (sel instanceof TextSelection && !sel.empty || mods.indexOf("s") > -1)
    return false;
  if (mac4 && mods.indexOf("m") > -1)
    return false;
  let { $from, $to } = sel;
  if (!$from.parent.inlineContent || view.endOfTextblock(dir < 0 ? "up" : "down")) {
    let next3 = moveSelectionBlock(view.state, dir);
    if (next3 && next3 instanceof NodeSelection)
      return apply(view, next3);
  }
  if (!$from.parent.inlineContent) {
    let side = dir < 0 ? $from : $to;
    let beyond = sel instanceof AllSelection ? Selection.near(side, dir) : Selection.findFrom(side, dir);
    return beyond ? apply(view, beyond) : false;
  }
  return false;
}
function stopNativeHorizontalDelete(view, dir) {
  if (!(view.state.selection instanceof TextSelection))
    return true;
  let { $head, $anchor, empty: empty2 } = view.state.selection;
  if (!$head.sameParent($anchor))
    return true;
  if (!empty2)
    return false;
  if (view.endOfTextblock(dir > 0 ? "forward" : "backward"))
    return true;
  let nextNode = !$head.textOffset && (dir < 0 ? $head.nodeBefore : $head.nodeAfter);
  if (nextNode && !nextNode.isText) {
    let tr = view.state.tr;
    if (dir < 0)
      tr.delete($head.pos - nextNode.nodeSize, $head.pos);
    else
      tr.delete($head.pos, $head.pos + nextNode.nodeSize);
    view.dispatch(tr);
    return true;
  }
  return false;
}
function switchEditable(view, node, state) {
  view.domObserver.stopped(() => node.contentEditable = state);
}
function safariDownArrowBug(view) {
  if (!safari || view.state.selection.$head.parentOffset > 0)
    return false;
  let { focusNode, focusOffset } = view.domSel.readRange();
  if (focusNode && isElt(focusNode) && focusOffset == 0 && focusNode.firstChild && isElt(focusNode.firstChild) && focusNode.firstChild.contentEditable == "false") {
    let child = focusNode.firstChild;
    switchEditable(view, child, "true");
    setTimeout(() => switchEditable(view, child, "false"), 20);
  }
  return false;
}
function getMods(event) {
  let result = "";
  if (event.ctrlKey)
    result += "c";
  if (event.metaKey)
    result += "m";
  if (event.altKey)
    result += "a";
  if (event.shiftKey)
    result += "s";
  return result;
}
function captureKeyDown(view, event) {
  let code2 = event.keyCode, mods = getMods(event);
  if (code2 == 8 || mac4 && code2 == 72 && mods == "c") {
    return stopNativeHorizontalDelete(view, -1) || skipIgnoredNodes(view, -1);
  } else if (code2 == 46 && !event.shiftKey || mac4 && code2 == 68 && mods == "c") {
    return stopNativeHorizontalDelete(view, 1) || skipIgnoredNodes(view, 1);
  } else if (code2 == 13 || code2 == 27) {
    return true;
  } else if (code2 == 37 || mac4 && code2 == 66 && mods == "c") {
    let dir = code2 == 37 ? findDirection(view, view.state.selection.from) == "ltr" ? -1 : 1 : -1;
    return selectHorizontally(view, dir, mods) || skipIgnoredNodes(view, dir);
  } else if (code2 == 39 || mac4 && code2 == 70 && mods == "c") {
    let dir = code2 == 39 ? findDirection(view, view.state.selection.from) == "ltr" ? 1 : -1 : 1;
    return selectHorizontally(view, dir, mods) || skipIgnoredNodes(view, dir);
  } else if (code2 == 38 || mac4 && code2 == 80 && mods == "c") {
    return selectVertically(view, -1, mods) || skipIgnoredNodes(view, -1);
  } else if (code2 == 40 || mac4 && code2 == 78 && mods == "c") {
    return safariDownArrowBug(view) || selectVertically(view, 1, mods) || skipIgnoredNodes(view, 1);
  } else if (mods == (mac4 ? "m" : "c") && (code2 == 66 || code2 == 73 || code2 == 89 || code2 == 90)) {
    return true;
  }
  return false;
}
function serializeForClipboard(view, slice2) {
  view.someProp("transformCopied", (f) => {
    slice2 = f(slice2, view);
  });
  let context = [], { content, openStart, openEnd } = slice2;
  while (openStart > 1 && openEnd > 1 && content.childCount == 1 && content.firstChild.childCount == 1) {
    openStart--;
    openEnd--;
    let node = content.firstChild;
    context.push(node.type.name, node.attrs != node.type.defaultAttrs ? node.attrs : null);
    content = node.content;
  }
  let serializer = view.someProp("clipboardSerializer") || DOMSerializer.fromSchema(view.state.schema);
  let doc3 = detachedDoc(), wrap2 = doc3.createElement("div");
  wrap2.appendChild(serializer.serializeFragment(content, { document: doc3 }));
  let firstChild = wrap2.firstChild, needsWrap, wrappers = 0;
  while (firstChild && isElt(firstChild) && (needsWrap = wrapMap[firstChild.nodeName.toLowerCase()])) {
    for (let i2 = needsWrap.length - 1; i2 >= 0; i2--) {
      let wrapper2 = doc3.createElement(needsWrap[i2]);
      while (wrap2.firstChild)
        wrapper2.appendChild(wrap2.firstChild);
      wrap2.appendChild(wrapper2);
      wrappers++;
    }
    firstChild = wrap2.firstChild;
  }
  if (firstChild && isElt(firstChild))
    firstChild.setAttribute("data-pm-slice", `${openStart} ${openEnd}${wrappers ? ` -${wrappers}` : ""} ${JSON.stringify(context)}`);
  let text2 = view.someProp("clipboardTextSerializer", (f) => f(slice2, view)) || slice2.content.textBetween(0, slice2.content.size, "\n\n");
  return { dom: wrap2, text: text2, slice: slice2 };
}
function parseFromClipboard(view, text2, html, plainText, $context) {
  let inCode = $context.parent.type.spec.code;
  let dom, slice2;
  if (!html && !text2)
    return null;
  let asText2 = !!text2 && (plainText || inCode || !html);
  if (asText2) {
    view.someProp("transformPastedText", (f) => {
      text2 = f(text2, inCode || plainText, view);
    });
    if (inCode) {
      slice2 = new Slice(Fragment.from(view.state.schema.text(text2.replace(/\r\n?/g, "\n"))), 0, 0);
      view.someProp("transformPasted", (f) => {
        slice2 = f(slice2, view, true);
      });
      return slice2;
    }
    let parsed3 = view.someProp("clipboardTextParser", (f) => f(text2, $context, plainText, view));
    if (parsed3) {
      slice2 = parsed3;
    } else {
      let marks2 = $context.marks();
      let { schema: schema2 } = view.state, serializer = DOMSerializer.fromSchema(schema2);
      dom = document.createElement("div");
      text2.split(/(?:\r\n?|\n)+/).forEach((block2) => {
        let p = dom.appendChild(document.createElement("p"));
        if (block2)
          p.appendChild(serializer.serializeNode(schema2.text(block2, marks2)));
      });
    }
  } else {
    view.someProp("transformPastedHTML", (f) => {
      html = f(html, view);
    });
    dom = readHTML(html);
    if (webkit)
      restoreReplacedSpaces(dom);
  }
  let contextNode = dom && dom.querySelector("[data-pm-slice]");
  let sliceData = contextNode && /^(\d+) (\d+)(?: -(\d+))? (.*)/.exec(contextNode.getAttribute("data-pm-slice") || "");
  if (sliceData && sliceData[3])
    for (let i2 = +sliceData[3]; i2 > 0; i2--) {
      let child = dom.firstChild;
      while (child && !isElt(child))
        child = child.nextSibling;
      if (!child)
        break;
      dom = child;
    }
  if (!slice2) {
    let parser = view.someProp("clipboardParser") || view.someProp("domParser") || DOMParser.fromSchema(view.state.schema);
    slice2 = parser.parseSlice(dom, {
      preserveWhitespace: !!(asText2 || sliceData),
      context: $context,
      ruleFromNode(dom2) {
        if (dom2.nodeName == "BR" && !dom2.nextSibling && dom2.parentNode && !inlineParents.test(dom2.parentNode.nodeName))
          return { ignore: true };
        return null;
      }
    });
  }
  if (sliceData) {
    slice2 = addContext(closeSlice(slice2, +sliceData[1], +sliceData[2]), sliceData[4]);
  } else {
    slice2 = Slice.maxOpen(normalizeSiblings(slice2.content, $context), true);
    if (slice2.openStart || slice2.openEnd) {
      let openStart = 0, openEnd = 0;
      for (let node = slice2.content.firstChild; openStart < slice2.openStart && !node.type.spec.isolating; openStart++, node = node.firstChild) {
      }
      for (let node = slice2.content.lastChild; openEnd < slice2.openEnd && !node.type.spec.isolating; openEnd++, node = node.lastChild) {
      }
      slice2 = closeSlice(slice2, openStart, openEnd);
    }
  }
  view.someProp("transformPasted", (f) => {
    slice2 = f(slice2, view, plainText);
  });
  return slice2;
}
var inlineParents = /^(a|abbr|acronym|b|cite|code|del|em|i|ins|kbd|label|output|q|ruby|s|samp|span|strong|sub|sup|time|u|tt|var)$/i;
function normalizeSiblings(fragment, $context) {
  if (fragment.childCount < 2)
    return fragment;
  for (let d = $context.depth; d >= 0; d--) {
    let parent = $context.node(d);
    let match = parent.contentMatchAt($context.index(d));
    let lastWrap, result = [];
    fragment.forEach((node) => {
      if (!result)
        return;
      let wrap2 = match.findWrapping(node.type), inLast;
      if (!wrap2)
        return result = null;
      if (inLast = result.length && lastWrap.length && addToSibling(wrap2, lastWrap, node, result[result.length - 1], 0)) {
        result[result.length - 1] = inLast;
      } else {
        if (result.length)
          result[result.length - 1] = closeRight(result[result.length - 1], lastWrap.length);
        let wrapped = withWrappers(node, wrap2);
        result.push(wrapped);
        match = match.matchType(wrapped.type);
        lastWrap = wrap2;
      }
    });
    if (result)
      return Fragment.from(result);
  }
  return fragment;
}
function withWrappers(node, wrap2, from2 = 0) {
  for (let i2 = wrap2.length - 1; i2 >= from2; i2--)
    node = wrap2[i2].create(null, Fragment.from(node));
  return node;
}
function addToSibling(wrap2, lastWrap, node, sibling, depth) {
  if (depth < wrap2.length && depth < lastWrap.length && wrap2[depth] == lastWrap[depth]) {
    let inner = addToSibling(wrap2, lastWrap, node, sibling.lastChild, depth + 1);
    if (inner)
      return sibling.copy(sibling.content.replaceChild(sibling.childCount - 1, inner));
    let match = sibling.contentMatchAt(sibling.childCount);
    if (match.matchType(depth == wrap2.length - 1 ? node.type : wrap2[depth + 1]))
      return sibling.copy(sibling.content.append(Fragment.from(withWrappers(node, wrap2, depth + 1))));
  }
}
function closeRight(node, depth) {
  if (depth == 0)
    return node;
  let fragment = node.content.replaceChild(node.childCount - 1, closeRight(node.lastChild, depth - 1));
  let fill3 = node.contentMatchAt(node.childCount).fillBefore(Fragment.empty, true);
  return node.copy(fragment.append(fill3));
}
function closeRange(fragment, side, from2, to, depth, openEnd) {
  let node = side < 0 ? fragment.firstChild : fragment.lastChild, inner = node.content;
  if (fragment.childCount > 1)
    openEnd = 0;
  if (depth < to - 1)
    inner = closeRange(inner, side, from2, to, depth + 1, openEnd);
  if (depth >= from2)
    inner = side < 0 ? node.contentMatchAt(0).fillBefore(inner, openEnd <= depth).append(inner) : inner.append(node.contentMatchAt(node.childCount).fillBefore(Fragment.empty, true));
  return fragment.replaceChild(side < 0 ? 0 : fragment.childCount - 1, node.copy(inner));
}
function closeSlice(slice2, openStart, openEnd) {
  if (openStart < slice2.openStart)
    slice2 = new Slice(closeRange(slice2.content, -1, openStart, slice2.openStart, 0, slice2.openEnd), openStart, slice2.openEnd);
  if (openEnd < slice2.openEnd)
    slice2 = new Slice(closeRange(slice2.content, 1, openEnd, slice2.openEnd, 0, 0), slice2.openStart, openEnd);
  return slice2;
}
var wrapMap = {
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  caption: ["table"],
  colgroup: ["table"],
  col: ["table", "colgroup"],
  tr: ["table", "tbody"],
  td: ["table", "tbody", "tr"],
  th: ["table", "tbody", "tr"]
};
function detachedDoc() {
  return document.implementation.createHTMLDocument("title");
}
var _policy = null;
function maybeWrapTrusted(html) {
  let trustedTypes = window.trustedTypes;
  if (!trustedTypes)
    return html;
  if (!_policy) {
    if (_policy = trustedTypes.defaultPolicy)
      try {
        return _policy.createHTML(html);
      } catch (_a) {
      }
    _policy = trustedTypes.createPolicy("ProseMirrorClipboard", { createHTML: (s) => s });
  }
  return _policy.createHTML(html);
}
function readHTML(html) {
  let metas = /^(\s*<meta [^>]*>)*/.exec(html);
  if (metas)
    html = html.slice(metas[0].length);
  let doc3 = detachedDoc(), elt = doc3.body;
  let firstTag = /<([a-z][^>\s]+)/i.exec(html), wrap2;
  if (wrap2 = firstTag && wrapMap[firstTag[1].toLowerCase()])
    html = wrap2.map((n) => "<" + n + ">").join("") + html + wrap2.map((n) => "</" + n + ">").reverse().join("");
  elt.innerHTML = maybeWrapTrusted(html);
  if (wrap2)
    for (let i2 = 0; i2 < wrap2.length; i2++)
      elt = elt.querySelector(wrap2[i2]) || elt;
  for (let i2 = 0; i2 < doc3.styleSheets.length; i2++) {
    let style = doc3.styleSheets[i2];
    for (let j = 0; j < style.rules.length; j++) {
      let rule = style.rules[j];
      if (rule instanceof CSSStyleRule) {
        let matches2 = elt.querySelectorAll(rule.selectorText);
        for (let k = 0; k < matches2.length; k++)
          matches2[k].style.cssText += rule.style.cssText;
      }
    }
  }
  return elt;
}
function restoreReplacedSpaces(dom) {
  let nodes = dom.querySelectorAll(chrome ? "span:not([class]):not([style])" : "span.Apple-converted-space");
  for (let i2 = 0; i2 < nodes.length; i2++) {
    let node = nodes[i2];
    if (node.childNodes.length == 1 && node.textContent == " " && node.parentNode)
      node.parentNode.replaceChild(dom.ownerDocument.createTextNode(" "), node);
  }
}
function addContext(slice2, context) {
  if (!slice2.size)
    return slice2;
  let schema2 = slice2.content.firstChild.type.schema, array;
  try {
    array = JSON.parse(context);
  } catch (e) {
    return slice2;
  }
  let { content, openStart, openEnd } = slice2;
  for (let i2 = array.length - 2; i2 >= 0; i2 -= 2) {
    let type = schema2.nodes[array[i2]];
    if (!type || type.hasRequiredAttrs() || !type.createAndFill(null, content))
      break;
    try {
      content = Fragment.from(type.create(array[i2 + 1], content));
    } catch (e) {
      break;
    }
    openStart++;
    openEnd++;
  }
  return new Slice(content, openStart, openEnd);
}
var StoredDOMSel = class _StoredDOMSel {
  constructor(anchorNode, anchorOffset, focusNode, focusOffset) {
    this.anchorNode = anchorNode;
    this.anchorOffset = anchorOffset;
    this.focusNode = focusNode;
    this.focusOffset = focusOffset;
  }
  static from(range) {
    if (range instanceof _StoredDOMSel)
      return range;
    return new _StoredDOMSel(range.anchorNode, range.anchorOffset, range.focusNode, range.focusOffset);
  }
  eq(sel) {
    return sel.anchorNode == this.anchorNode && sel.anchorOffset == this.anchorOffset && sel.focusNode == this.focusNode && sel.focusOffset == this.focusOffset;
  }
};
StoredDOMSel.null = new StoredDOMSel(null, 0, null, 0);
var DOMSelState = class {
  constructor(view) {
    this.view = view;
    this.range = StoredDOMSel.null;
    this.active = false;
    this.synced = false;
    this.suppress = false;
    this.currentDocument = null;
    this.onSelectionChange = this.onSelectionChange.bind(this);
  }
  ensureListener() {
    let doc3 = this.view.dom.ownerDocument;
    if (doc3 != this.currentDocument) {
      if (this.currentDocument)
        this.currentDocument.removeEventListener("selectionchange", this.onSelectionChange);
      this.currentDocument = doc3;
      doc3.addEventListener("selectionchange", this.onSelectionChange);
    }
  }
  destroy() {
    if (this.currentDocument) {
      this.currentDocument.removeEventListener("selectionchange", this.onSelectionChange);
      this.currentDocument = null;
    }
    this.active = false;
    this.range = StoredDOMSel.null;
  }
  suppressChanges() {
    this.suppress = true;
    setTimeout(() => this.suppress = false, 50);
  }
  onSelectionChange() {
    if (this.suppress && this.view.hasFocus())
      return this.sync();
    if (this.read())
      this.view.domObserver.flush(false);
  }
  // Reads the active range from the DOM, if any.
  readRange() {
    let { view } = this;
    let sel = view.dom.isConnected !== false && view.domSelection();
    if (!sel)
      return StoredDOMSel.null;
    if (safari && view.root.nodeType === 11 && deepActiveElement(view.dom.ownerDocument) == view.dom)
      return StoredDOMSel.from(safariShadowSelectionRange(view, sel) || sel);
    return StoredDOMSel.from(sel);
  }
  read() {
    this.ensureListener();
    let sel = hasFocusAndSelection(this.view);
    if (!sel) {
      this.active = false;
      this.range = StoredDOMSel.null;
      return;
    }
    this.active = true;
    if (this.range.eq(sel))
      return false;
    this.range = sel;
    this.synced = false;
    return true;
  }
  // Sync the DOM selection to the state selection
  sync(force = false) {
    let { view } = this;
    if (!view.docView)
      return;
    this.ensureListener();
    view.domObserver.stopped(() => {
      syncNodeSelection(view, view.state.selection);
      let sel = view.state.selection;
      if (view.input.mouseSelecting || editorOwnsSelection(view)) {
        let { desc, start } = innerViewDesc(view.docView, sel.from, sel.to, 0);
        if (view.cursorWrapper) {
          selectCursorWrapper(view);
        } else if (desc instanceof CustomNodeViewDesc && desc.spec.setSelection) {
          desc.spec.setSelection(sel.anchor - start, sel.head - start, view.root);
        } else {
          selectionToDOM(view, force, desc, start);
        }
        this.synced = this.active = true;
      }
      if (sel.visible == view.dom.classList.contains("ProseMirror-hideselection")) {
        if (sel.visible) {
          view.dom.classList.remove("ProseMirror-hideselection");
        } else {
          view.dom.classList.add("ProseMirror-hideselection");
          removeClassOnSelectionChange(view);
        }
      }
      this.range = this.readRange();
    });
  }
  ignore(sel = this.readRange()) {
    this.range = StoredDOMSel.from(sel);
    this.synced = true;
  }
  // Called when the editor is blurred
  deactivate() {
    this.range = StoredDOMSel.null;
    this.active = this.synced = false;
  }
};
function safariShadowSelectionRange(view, selection) {
  if (selection.getComposedRanges) {
    let range = selection.getComposedRanges({ shadowRoots: [view.root] })[0];
    if (range)
      return rangeToSelectionRange(view, range);
  }
  let found2;
  function read(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    found2 = event.getTargetRanges()[0];
  }
  view.dom.addEventListener("beforeinput", read, true);
  document.execCommand("indent");
  view.dom.removeEventListener("beforeinput", read, true);
  return found2 ? rangeToSelectionRange(view, found2) : null;
}
function rangeToSelectionRange(view, range) {
  let anchorNode = range.startContainer, anchorOffset = range.startOffset;
  let focusNode = range.endContainer, focusOffset = range.endOffset;
  let currentAnchor = view.domAtPos(view.state.selection.anchor);
  if (isEquivalentPosition(currentAnchor.node, currentAnchor.offset, focusNode, focusOffset))
    [anchorNode, anchorOffset, focusNode, focusOffset] = [focusNode, focusOffset, anchorNode, anchorOffset];
  return new StoredDOMSel(anchorNode, anchorOffset, focusNode, focusOffset);
}
function selectionFromDOM(view, domSel, origin = null) {
  let doc3 = view.state.doc;
  if (!domSel.focusNode)
    return null;
  let nearestDesc = view.docView.nearestDesc(domSel.focusNode), inWidget = nearestDesc && nearestDesc.size == 0;
  let head = view.docView.posFromDOM(domSel.focusNode, domSel.focusOffset, 1);
  if (head < 0)
    return null;
  let $head = doc3.resolve(head), anchor, selection;
  if (selectionCollapsed(domSel)) {
    anchor = head;
    while (nearestDesc && !nearestDesc.node)
      nearestDesc = nearestDesc.parent;
    if (nearestDesc && nearestDesc.node.isAtom && NodeSelection.isSelectable(nearestDesc.node) && nearestDesc.parent && !(nearestDesc.node.isInline && isOnEdge(domSel.focusNode, domSel.focusOffset, nearestDesc.dom))) {
      let pos = nearestDesc.posBefore;
      selection = new NodeSelection(head == pos ? $head : doc3.resolve(pos));
    } else if (gecko && origin == "key" && head > view.state.selection.to && isElt(domSel.focusNode) && domSel.focusOffset == domSel.focusNode.childNodes.length && nearestDesc && nearestDesc.posAtStart > view.state.selection.to) {
      for (let scan = domSel.focusNode; ; scan = scan.parentNode) {
        if (getComputedStyle(scan).overflow != "visible") {
          selection = Selection.findFrom(doc3.resolve(nearestDesc.posAtStart), 1);
          break;
        }
        if (scan == nearestDesc.dom || scan.nextSibling || !scan.parentNode || !isElt(scan.parentNode))
          break;
      }
    }
  } else {
    if (domSel instanceof view.dom.ownerDocument.defaultView.Selection && domSel.rangeCount > 1) {
      let min = head, max = head;
      for (let i2 = 0; i2 < domSel.rangeCount; i2++) {
        let range = domSel.getRangeAt(i2);
        min = Math.min(min, view.docView.posFromDOM(range.startContainer, range.startOffset, 1));
        max = Math.max(max, view.docView.posFromDOM(range.endContainer, range.endOffset, -1));
      }
      if (min < 0)
        return null;
      [anchor, head] = max == view.state.selection.anchor ? [max, min] : [min, max];
      $head = doc3.resolve(head);
    } else {
      anchor = view.docView.posFromDOM(domSel.anchorNode, domSel.anchorOffset, 1);
    }
    if (anchor < 0)
      return null;
  }
  let $anchor = doc3.resolve(anchor);
  if (!selection) {
    let bias = origin == "pointer" || view.state.selection.head < $head.pos && !inWidget ? 1 : -1;
    selection = selectionBetween(view, $anchor, $head, bias);
  }
  return selection;
}
function editorOwnsSelection(view) {
  return view.editable ? view.hasFocus() : hasSelection(view, view.domSel.readRange()) && (!document.activeElement || document.activeElement.contains(view.dom));
}
function selectionToDOM(view, force, desc, start) {
  let sel = view.state.selection;
  let { anchor, head } = sel, resetEditableFrom, resetEditableTo;
  if (brokenSelectBetweenUneditable && !(sel instanceof TextSelection)) {
    if (!sel.$from.parent.inlineContent)
      resetEditableFrom = temporarilyEditableNear(view, sel.from);
    if (!sel.empty && !sel.$from.parent.inlineContent)
      resetEditableTo = temporarilyEditableNear(view, sel.to);
  }
  let anchorDOM = desc.domFromPos(anchor - start, anchor > start ? -1 : 1);
  let headDOM = head == anchor ? anchorDOM : desc.domFromPos(head - start, head > start ? -1 : 1);
  setSelection(anchor, head, anchorDOM, headDOM, view, force);
  if (brokenSelectBetweenUneditable) {
    if (resetEditableFrom)
      resetEditable(resetEditableFrom);
    if (resetEditableTo)
      resetEditable(resetEditableTo);
  }
}
function innerViewDesc(desc, from2, to, start = 0) {
  for (let i2 = 0, off = start; i2 < desc.children.length; i2++) {
    let child = desc.children[i2], end = off + child.size;
    if (from2 > off && to < end)
      return innerViewDesc(child, from2, to, off + child.border);
    off = end;
  }
  return { desc, start };
}
function setSelection(anchor, head, anchorDOM, headDOM, view, force) {
  let brKludge = false;
  if ((gecko || safari) && anchor == head) {
    let { node, offset } = anchorDOM;
    if (isText(node)) {
      brKludge = !!(offset && node.nodeValue[offset - 1] == "\n");
      if (brKludge && offset == node.nodeValue.length) {
        for (let scan = node, after; scan; scan = scan.parentNode) {
          if (after = scan.nextSibling) {
            if (after.nodeName == "BR")
              anchorDOM = headDOM = { node: after.parentNode, offset: domIndex(after) + 1 };
            break;
          }
          let desc = scan.pmViewDesc;
          if (desc && desc.node && desc.node.isBlock)
            break;
        }
      }
    } else {
      let prev = node.childNodes[offset - 1];
      brKludge = prev && (prev.nodeName == "BR" || prev.contentEditable == "false");
    }
  }
  let selRange = view.domSel.readRange();
  if (gecko && selRange.focusNode && selRange.focusNode != headDOM.node && isElt(selRange.focusNode)) {
    let after = selRange.focusNode.childNodes[selRange.focusOffset];
    if (after && after.contentEditable == "false")
      force = true;
  }
  if (!(force || brKludge && safari) && isEquivalentPosition(anchorDOM.node, anchorDOM.offset, selRange.anchorNode, selRange.anchorOffset) && isEquivalentPosition(headDOM.node, headDOM.offset, selRange.focusNode, selRange.focusOffset))
    return;
  let domSel = view.domSelection(), mouse = view.input.mouseSelecting;
  if (mouse && mouse.affinity && anchor == head && mouse.pos == anchor) {
    let { affinity } = mouse;
    let { node, offset } = headDOM, targetNode, targetOffset = 0;
    if (isText(node) && (affinity > 0 ? offset < nodeSize(node) : offset > 0)) {
      targetNode = node;
      targetOffset = offset + affinity;
    } else {
      targetNode = (affinity > 0 ? textNodeAfter : textNodeBefore)(node, offset);
      if (targetNode)
        targetOffset = affinity > 0 ? 1 : targetNode.nodeValue.length - 1;
    }
    if (targetNode) {
      domSel.collapse(targetNode, targetOffset);
      domSel.modify("move", affinity > 0 ? "backward" : "forward", "lineboundary");
      let { focusNode, focusOffset } = domSel;
      if (safari && view.root.nodeType == 11) {
        let ranges = domSel.getComposedRanges({ shadowRoots: [view.root] });
        if (ranges.length) {
          focusNode = ranges[0].startContainer;
          focusOffset = ranges[0].startOffset;
        }
      }
      if (isEquivalentPosition(node, offset, focusNode, focusOffset))
        return;
    }
  }
  writeSelection(domSel, {
    focusNode: headDOM.node,
    focusOffset: headDOM.offset,
    anchorNode: anchorDOM.node,
    anchorOffset: anchorDOM.offset
  });
}
var brokenSelectBetweenUneditable = safari || chrome && chrome_version < 63;
function temporarilyEditableNear(view, pos) {
  let { node, offset } = view.docView.domFromPos(pos, 0);
  let after = offset < node.childNodes.length ? node.childNodes[offset] : null;
  let before = offset ? node.childNodes[offset - 1] : null;
  if (safari && after && after.contentEditable == "false")
    return setEditable(after);
  if ((!after || after.contentEditable == "false") && (!before || before.contentEditable == "false")) {
    if (after)
      return setEditable(after);
    else if (before)
      return setEditable(before);
  }
}
function setEditable(element) {
  element.contentEditable = "true";
  if (safari && element.draggable) {
    element.draggable = false;
    element.wasDraggable = true;
  }
  return element;
}
function resetEditable(element) {
  element.contentEditable = "false";
  if (element.wasDraggable) {
    element.draggable = true;
    element.wasDraggable = null;
  }
}
function removeClassOnSelectionChange(view) {
  let doc3 = view.dom.ownerDocument;
  doc3.removeEventListener("selectionchange", view.input.hideSelectionGuard);
  let domSel = view.domSel.readRange();
  let node = domSel.anchorNode, offset = domSel.anchorOffset;
  doc3.addEventListener("selectionchange", view.input.hideSelectionGuard = () => {
    if (domSel.anchorNode != node || domSel.anchorOffset != offset) {
      doc3.removeEventListener("selectionchange", view.input.hideSelectionGuard);
      setTimeout(() => {
        if (!editorOwnsSelection(view) || view.state.selection.visible)
          view.dom.classList.remove("ProseMirror-hideselection");
      }, 20);
    }
  });
}
function selectCursorWrapper(view) {
  let domSel = view.domSelection();
  if (!domSel)
    return;
  let node = view.cursorWrapper.dom, img = node.nodeName == "IMG";
  if (img)
    domSel.collapse(node.parentNode, domIndex(node) + 1);
  else
    domSel.collapse(node, 0);
}
function syncNodeSelection(view, sel) {
  if (sel instanceof NodeSelection) {
    let desc = view.docView.descAt(sel.from);
    if (desc != view.lastSelectedViewDesc) {
      clearNodeSelection(view);
      if (desc)
        desc.selectNode();
      view.lastSelectedViewDesc = desc;
    }
  } else {
    clearNodeSelection(view);
  }
}
function clearNodeSelection(view) {
  if (view.lastSelectedViewDesc) {
    if (view.lastSelectedViewDesc.parent)
      view.lastSelectedViewDesc.deselectNode();
    view.lastSelectedViewDesc = void 0;
  }
}
function selectionBetween(view, $anchor, $head, bias) {
  let sel = view.someProp("createSelectionBetween", (f) => f(view, $anchor, $head)) || TextSelection.between($anchor, $head, bias);
  view.someProp("adjustSelectionFromDOM", (f) => {
    sel = f(view, sel);
  });
  return sel;
}
function hasFocusAndSelection(view) {
  if (view.editable && !view.hasFocus())
    return null;
  let sel = view.domSel.readRange();
  return sel && hasSelection(view, sel) ? sel : null;
}
function hasSelection(view, sel) {
  if (!sel.anchorNode)
    return false;
  try {
    return contains(view.dom, sel.anchorNode) && (view.editable || contains(view.dom, sel.focusNode));
  } catch (_) {
    return false;
  }
}
var handlers = {};
var editHandlers = {};
var passiveHandlers = { touchstart: true, touchmove: true };
var InputState = class {
  constructor() {
    this.shiftKey = false;
    this.mouseDown = null;
    this.lastKeyCode = null;
    this.lastKeyCodeTime = 0;
    this.lastKeyDispatched = false;
    this.lastClick = { time: 0, x: 0, y: 0, type: "", button: 0 };
    this.lastSelectionOrigin = null;
    this.lastSelectionTime = 0;
    this.lastIOSEnter = 0;
    this.lastIOSEnterFallbackTimeout = -1;
    this.lastFocus = 0;
    this.lastTouch = 0;
    this.lastChromeDelete = 0;
    this.composing = false;
    this.compositionNode = null;
    this.composingTimeout = -1;
    this.compositionNodes = [];
    this.compositionEndedAt = -2e8;
    this.compositionID = 1;
    this.mouseSelecting = null;
    this.badSafariComposition = false;
    this.compositionPendingChanges = 0;
    this.domChangeCount = 0;
    this.eventHandlers = /* @__PURE__ */ Object.create(null);
    this.hideSelectionGuard = null;
  }
};
function initInput(view) {
  for (let event in handlers) {
    let handler = handlers[event];
    view.dom.addEventListener(event, view.input.eventHandlers[event] = (event2) => {
      if (!eventBelongsToView(view, event2))
        return;
      if (view.input.composing && (event2.type == "keydown" || event2.type == "beforeinput") && event2.isComposing === false)
        leaveComposition(view, true);
      if (!runCustomHandler(view, event2) && (view.editable || !(event2.type in editHandlers)))
        handler(view, event2);
    }, passiveHandlers[event] ? { passive: true } : void 0);
  }
  if (safari)
    view.dom.addEventListener("input", () => null);
  ensureListeners(view);
}
function setSelectionOrigin(view, origin) {
  view.input.lastSelectionOrigin = origin;
  view.input.lastSelectionTime = Date.now();
}
function destroyInput(view) {
  if (view.input.mouseDown)
    view.input.mouseDown.done();
  view.domObserver.stop();
  for (let type in view.input.eventHandlers)
    view.dom.removeEventListener(type, view.input.eventHandlers[type]);
  clearTimeout(view.input.composingTimeout);
  clearTimeout(view.input.lastIOSEnterFallbackTimeout);
}
function ensureListeners(view) {
  view.someProp("handleDOMEvents", (currentHandlers) => {
    for (let type in currentHandlers)
      if (!view.input.eventHandlers[type])
        view.dom.addEventListener(type, view.input.eventHandlers[type] = (event) => runCustomHandler(view, event));
  });
}
function runCustomHandler(view, event) {
  return view.someProp("handleDOMEvents", (handlers2) => {
    let handler = handlers2[event.type];
    return handler ? handler(view, event) || event.defaultPrevented : false;
  });
}
function eventBelongsToView(view, event) {
  if (!event.bubbles)
    return true;
  if (event.defaultPrevented)
    return false;
  for (let node = event.target; node != view.dom; node = node.parentNode)
    if (!node || node.nodeType == 11 || node.pmViewDesc && node.pmViewDesc.stopEvent(event))
      return false;
  return true;
}
function dispatchEvent(view, event) {
  if (!runCustomHandler(view, event) && handlers[event.type] && (view.editable || !(event.type in editHandlers)))
    handlers[event.type](view, event);
}
function dispatchKey(view, event) {
  let { input } = view;
  if (input.lastKeyDispatched || view.composing)
    return false;
  input.lastKeyDispatched = true;
  if (typeof event == "string")
    event = keyEvent(event == "Backspace" ? 8 : 13, event);
  return view.someProp("handleKeyDown", (f) => f(view, event));
}
editHandlers.keydown = (view, _event) => {
  let event = _event;
  view.input.shiftKey = event.keyCode == 16 || event.shiftKey;
  view.input.lastKeyCode = event.keyCode;
  view.input.lastKeyCodeTime = Date.now();
  view.input.lastKeyDispatched = false;
  if (android && chrome && event.keyCode == 13)
    return;
  if (ios && event.keyCode == 13 && !event.ctrlKey && !event.altKey && !event.metaKey) {
    let now = Date.now();
    view.input.lastIOSEnter = now;
    view.input.lastIOSEnterFallbackTimeout = setTimeout(() => {
      if (view.input.lastIOSEnter == now) {
        dispatchKey(view, "Enter");
        view.input.lastIOSEnter = 0;
      }
    }, 200);
    return;
  }
  if (event.keyCode != 229)
    view.domObserver.forceFlush(true);
  if (dispatchKey(view, event) || captureKeyDown(view, event))
    event.preventDefault();
  else
    setSelectionOrigin(view, "key");
};
editHandlers.keyup = (view, event) => {
  if (event.keyCode == 16)
    view.input.shiftKey = false;
};
editHandlers.keypress = (view, _event) => {
  let event = _event;
  if (inOrNearComposition(view) || !event.charCode || event.ctrlKey && !event.altKey || mac4 && event.metaKey)
    return;
  if (view.someProp("handleKeyPress", (f) => f(view, event))) {
    event.preventDefault();
    return;
  }
  let sel = view.state.selection;
  if (!(sel instanceof TextSelection) || !sel.$from.sameParent(sel.$to)) {
    let text2 = String.fromCharCode(event.charCode);
    let deflt = () => view.state.tr.insertText(text2).scrollIntoView();
    if (!/[\r\n]/.test(text2) && !view.someProp("handleTextInput", (f) => f(view, sel.$from.pos, sel.$to.pos, text2, deflt)))
      view.dispatch(deflt());
    event.preventDefault();
  }
};
function eventCoords(event) {
  return { left: event.clientX, top: event.clientY };
}
function isNear(event, click) {
  let dx = click.x - event.clientX, dy = click.y - event.clientY;
  return dx * dx + dy * dy < 100;
}
function runHandlerOnContext(view, propName, pos, inside3, event) {
  if (inside3 == -1)
    return false;
  let $pos = view.state.doc.resolve(inside3);
  for (let i2 = $pos.depth + 1; i2 > 0; i2--) {
    if (view.someProp(propName, (f) => i2 > $pos.depth ? f(view, pos, $pos.nodeAfter, $pos.before(i2), event, true) : f(view, pos, $pos.node(i2), $pos.before(i2), event, false)))
      return true;
  }
  return false;
}
function updateSelection(view, selection, origin) {
  if (!view.focused)
    view.focus();
  if (view.state.selection.eq(selection))
    return;
  let tr = view.state.tr.setSelection(selection);
  tr.setMeta("pointer", true);
  view.dispatch(tr);
}
function selectClickedLeaf(view, inside3) {
  if (inside3 == -1)
    return false;
  let $pos = view.state.doc.resolve(inside3), node = $pos.nodeAfter;
  if (node && node.isAtom && NodeSelection.isSelectable(node)) {
    updateSelection(view, new NodeSelection($pos));
    return true;
  }
  return false;
}
function selectClickedNode(view, inside3) {
  if (inside3 == -1)
    return false;
  let sel = view.state.selection, selectedNode, selectAt;
  if (sel instanceof NodeSelection)
    selectedNode = sel.node;
  let $pos = view.state.doc.resolve(inside3);
  for (let i2 = $pos.depth + 1; i2 > 0; i2--) {
    let node = i2 > $pos.depth ? $pos.nodeAfter : $pos.node(i2);
    if (NodeSelection.isSelectable(node)) {
      if (selectedNode && sel.$from.depth > 0 && i2 >= sel.$from.depth && $pos.before(sel.$from.depth + 1) == sel.$from.pos)
        selectAt = $pos.before(sel.$from.depth);
      else
        selectAt = $pos.before(i2);
      break;
    }
  }
  if (selectAt != null) {
    updateSelection(view, NodeSelection.create(view.state.doc, selectAt));
    return true;
  } else {
    return false;
  }
}
function handleSingleClick(view, pos, inside3, event, selectNode) {
  return runHandlerOnContext(view, "handleClickOn", pos, inside3, event) || view.someProp("handleClick", (f) => f(view, pos, event)) || (selectNode ? selectClickedNode(view, inside3) : selectClickedLeaf(view, inside3));
}
function handleDoubleClick(view, pos, inside3, event) {
  return runHandlerOnContext(view, "handleDoubleClickOn", pos, inside3, event) || view.someProp("handleDoubleClick", (f) => f(view, pos, event));
}
function handleTripleClick(view, pos, inside3, event) {
  return runHandlerOnContext(view, "handleTripleClickOn", pos, inside3, event) || view.someProp("handleTripleClick", (f) => f(view, pos, event));
}
function selectionForTripleClick(doc3, inside3, selectNodes) {
  if (inside3 == -1)
    return doc3.inlineContent ? TextSelection.create(doc3, 0, doc3.content.size) : null;
  let $pos = doc3.resolve(inside3);
  for (let i2 = $pos.depth + 1; i2 > 0; i2--) {
    let node = i2 > $pos.depth ? $pos.nodeAfter : $pos.node(i2);
    let nodePos = $pos.before(i2);
    if (node.inlineContent)
      return TextSelection.create(doc3, nodePos + 1, nodePos + 1 + node.content.size);
    else if (selectNodes && NodeSelection.isSelectable(node))
      return NodeSelection.create(doc3, nodePos);
  }
  return null;
}
var wordRE = /[\w_\u00a1-\uffff]+/g;
try {
  wordRE = new RegExp("[\\p{L}\\p{N}_]+", "gu");
} catch (_a) {
}
function getWordAt(doc3, pos) {
  let $pos = doc3.resolve(pos), parent = $pos.node();
  let context = "", from2 = pos, to = pos;
  for (let i2 = $pos.indexAfter(), sawNonWS = false; i2 > 0; i2--) {
    let prev = parent.child(i2 - 1);
    if (!prev.text)
      break;
    let end = from2 == pos ? pos - $pos.posAtIndex(i2 - 1) : prev.text.length, start = end;
    for (; start > 0; start--) {
      if (/\S/.test(prev.text[start - 1]))
        sawNonWS = true;
      else if (sawNonWS)
        break;
    }
    context = prev.text.slice(start, end) + context;
    from2 -= end - start;
    if (start || from2 < pos - 50)
      break;
  }
  for (let i2 = $pos.index(), sawNonWS = false; i2 < parent.childCount; i2++) {
    let next3 = parent.child(i2);
    if (!next3.text)
      break;
    let start = to == pos ? pos - $pos.posAtIndex(i2) : 0, end = start;
    for (; end < next3.text.length; end++) {
      if (/\S/.test(next3.text[end]))
        sawNonWS = true;
      else if (sawNonWS)
        break;
    }
    context += next3.text.slice(start, end);
    to += end - start;
    if (end < next3.text.length || to > pos + 50)
      break;
  }
  let lastBefore = from2, firstAfter = to;
  if (Intl.Segmenter) {
    for (let segment of new Intl.Segmenter(void 0, { granularity: "word" }).segment(context)) {
      if (segment.isWordLike) {
        let start = segment.index + from2, end = start + segment.segment.length;
        if (end < pos)
          lastBefore = end;
        else if (start > pos) {
          firstAfter = start;
          break;
        } else
          return TextSelection.create(doc3, start, end);
      }
    }
  } else {
    wordRE.lastIndex = 0;
    for (let m; m = wordRE.exec(context); ) {
      let start = m.index + from2, end = start + m[0].length;
      if (end < pos)
        lastBefore = end;
      else if (start > pos) {
        firstAfter = start;
        break;
      } else
        return TextSelection.create(doc3, start, end);
    }
  }
  let before = context.slice(lastBefore - from2, pos - from2), after = context.slice(pos - from2, firstAfter - from2);
  let nonSpaceBefore = /\S*$/.exec(before)[0].length, nonSpaceAfter = /^\S*/.exec(after)[0].length;
  if (nonSpaceBefore || nonSpaceAfter)
    return TextSelection.create(doc3, pos - nonSpaceBefore, pos + nonSpaceAfter);
  let spaceBefore = /\s*$/.exec(before)[0].length, spaceAfter = /^\s*/.exec(after)[0].length;
  return TextSelection.create(doc3, pos - spaceBefore, pos + spaceAfter);
}
var selectNodeModifier = mac4 ? "metaKey" : "ctrlKey";
handlers.mousedown = (view, _event) => {
  let event = _event, now = Date.now();
  view.input.shiftKey = event.shiftKey;
  if (view.input.lastTouch > now - 500)
    return false;
  endComposition(view);
  let type = "singleClick";
  if (now - view.input.lastClick.time < 500 && isNear(event, view.input.lastClick) && !event[selectNodeModifier] && view.input.lastClick.button == event.button) {
    if (view.input.lastClick.type == "singleClick")
      type = "doubleClick";
    else if (view.input.lastClick.type == "doubleClick")
      type = "tripleClick";
  }
  view.input.lastClick = { time: now, x: event.clientX, y: event.clientY, type, button: event.button };
  if (view.input.mouseDown)
    view.input.mouseDown.done();
  let pos = view.posAtCoords(eventCoords(event));
  if (!pos)
    return;
  if (event.button == 0) {
    if (!view.hasFocus()) {
      focusPreventScroll(view.dom);
      let active = view.root.activeElement;
      if (active && !active.contains(view.dom))
        active.blur();
    }
    let mouseDown = view.input.mouseDown = new MouseDown(view, pos, event, type);
    if (!mouseDown.mightDrag)
      event.preventDefault();
  } else {
    setSelectionOrigin(view, "pointer");
  }
};
var MouseDown = class {
  constructor(view, startPos, event, type) {
    var _a;
    this.view = view;
    this.startPos = startPos;
    this.event = event;
    this.type = type;
    this.didMove = false;
    this.lastPos = -1;
    this.anchorRange = null;
    this.startDoc = view.state.doc;
    this.selectNode = !!event[selectNodeModifier];
    this.extend = event.shiftKey;
    this.anchorDoc = this.startDoc;
    let startBase = docBase(view);
    if (this.extend) {
      let sel = view.state.selection;
      this.anchorRange = sel instanceof NodeSelection ? { from: sel.from, to: sel.to } : { from: sel.anchor, to: sel.anchor };
      let rect = sel instanceof NodeSelection ? view.nodeDOM(sel.from).getBoundingClientRect() : view.coordsAtPos(sel.anchor);
      this.anchorOffset = {
        x: (rect.left + rect.right) / 2 - startBase.x,
        y: (rect.top + rect.bottom) / 2 - startBase.y
      };
    } else {
      this.anchorOffset = { x: event.clientX - startBase.x, y: event.clientY - startBase.y };
    }
    if (type == "singleClick") {
      let { selection } = view.state;
      let targetNode, targetPos, targetSelected = false;
      if (selection instanceof NodeSelection && selection.from <= startPos.pos && selection.to >= startPos.pos) {
        targetPos = selection.from;
        targetNode = selection.node;
        targetSelected = true;
      } else if (startPos.inside > -1) {
        targetNode = view.state.doc.nodeAt(startPos.inside);
        targetPos = startPos.inside;
      } else {
        let $pos = view.state.doc.resolve(startPos.pos);
        targetNode = $pos.parent;
        targetPos = $pos.depth ? $pos.before() : -1;
      }
      if (targetSelected || targetPos > -1 && targetNode.type.spec.draggable && targetNode.type.spec.selectable !== false) {
        let elt = (_a = view.docView.descAt(targetPos)) === null || _a === void 0 ? void 0 : _a.nodeDOM;
        this.mightDrag = {
          node: targetNode,
          elt,
          pos: targetPos,
          addAttr: false
        };
        if (elt && !elt.draggable) {
          this.mightDrag.addAttr = true;
          view.domObserver.stopped(() => elt.draggable = true);
        }
      } else {
        this.mightDrag = isInSelection(view, event);
      }
    } else {
      this.mightDrag = false;
    }
    view.root.addEventListener("mouseup", this.up = this.up.bind(this));
    view.root.addEventListener("mousemove", this.move = this.move.bind(this));
    if (!this.mightDrag)
      this.select(this.startPos, true);
  }
  done() {
    this.view.root.removeEventListener("mouseup", this.up);
    this.view.root.removeEventListener("mousemove", this.move);
    if (this.view.input.mouseDown == this)
      this.view.input.mouseDown = null;
    if (typeof this.mightDrag == "object" && this.mightDrag.addAttr) {
      this.view.domObserver.stopped(() => this.mightDrag.elt.removeAttribute("draggable"));
    }
  }
  maybeRunHandler(pos, event) {
    let handler = this.type == "singleClick" ? handleSingleClick : this.type == "doubleClick" ? handleDoubleClick : handleTripleClick;
    return handler(this.view, pos.pos, pos.inside, event, this.selectNode);
  }
  up(event) {
    this.done();
    if (!this.view.dom.contains(event.target))
      return;
    let pos = this.startPos;
    if (this.view.state.doc != this.startDoc)
      pos = this.view.posAtCoords(eventCoords(event));
    if (!pos)
      return;
    if (!this.didMove) {
      this.maybeRunHandler(pos, event) || this.select(pos, true);
    }
    event.preventDefault();
  }
  move(event) {
    if (event.buttons == 0) {
      this.done();
      return;
    }
    if (!this.didMove && (Math.abs(this.event.x - event.clientX) > 8 || Math.abs(this.event.y - event.clientY) > 8)) {
      this.didMove = true;
      this.mightDrag = false;
    }
    if (!this.mightDrag) {
      let pos = this.view.posAtCoords(eventCoords(event));
      if (pos)
        this.select(pos, false);
    }
    event.preventDefault();
  }
  select(pos, first) {
    if (pos.pos == this.lastPos)
      return;
    this.lastPos = pos.pos;
    let { view } = this, { doc: doc3 } = view.state;
    let selection = this.type == "singleClick" ? clickedRange(view, doc3, pos) : this.type == "doubleClick" ? getWordAt(doc3, pos.pos) : selectionForTripleClick(doc3, pos.inside, first);
    if (!selection)
      return;
    if (first && !this.extend) {
      this.anchorRange = selection;
    } else if (!first || this.extend) {
      if (!doc3.eq(this.anchorDoc))
        this.restoreAnchor();
      if (this.anchorRange && this.anchorRange.from < selection.from)
        selection = selectionBetween(view, doc3.resolve(this.anchorRange.from), doc3.resolve(selection.to));
      else if (this.anchorRange && this.anchorRange.to > selection.to)
        selection = selectionBetween(view, doc3.resolve(this.anchorRange.to), doc3.resolve(selection.from));
    }
    if (!selection.eq(view.state.selection)) {
      view.input.mouseSelecting = pos;
      view.dispatch(view.state.tr.setSelection(selection).setMeta("pointer", true).scrollIntoView());
      view.input.mouseSelecting = null;
    }
  }
  restoreAnchor() {
    let base2 = docBase(this.view);
    let pos = this.view.posAtCoords({ left: this.anchorOffset.x + base2.x, top: this.anchorOffset.y + base2.y });
    if (!pos) {
      this.anchorRange = null;
    } else {
      let { doc: doc3 } = this.view.state;
      this.anchorRange = this.type == "singleClick" ? clickedRange(this.view, doc3, pos) : this.type == "doubleClick" ? getWordAt(doc3, pos.pos) : selectionForTripleClick(doc3, pos.inside, false);
      this.anchorDoc = this.view.state.doc;
    }
  }
};
function docBase(view) {
  let rect = view.dom.getBoundingClientRect();
  return { x: rect.left - view.dom.scrollLeft, y: rect.top - view.dom.scrollTop };
}
function clickedRange(view, doc3, pos) {
  if (pos.inside > -1) {
    let target2 = doc3.nodeAt(pos.inside);
    if (target2.isAtom && NodeSelection.isSelectable(target2))
      return NodeSelection.create(doc3, pos.inside);
  }
  let $pos = doc3.resolve(pos.pos);
  return selectionBetween(view, $pos, $pos);
}
function isInSelection(view, event) {
  let { selection } = view.state;
  if (selection.empty)
    return false;
  let sel = view.domSelection();
  if (!sel || sel.rangeCount == 0)
    return true;
  let rects = sel.getRangeAt(0).getClientRects();
  for (let i2 = 0; i2 < rects.length; i2++) {
    let rect = rects[i2];
    if (rect.left <= event.clientX && rect.right >= event.clientX && rect.top <= event.clientY && rect.bottom >= event.clientY)
      return true;
  }
  return false;
}
handlers.touchstart = (view) => {
  view.input.lastTouch = Date.now();
  endComposition(view);
  setSelectionOrigin(view, "pointer");
};
handlers.touchmove = (view) => {
  view.input.lastTouch = Date.now();
  setSelectionOrigin(view, "pointer");
};
handlers.contextmenu = (view) => endComposition(view);
function inOrNearComposition(view, event) {
  if (view.composing)
    return true;
  if (safari && Math.abs(Date.now() - view.input.compositionEndedAt) < 500) {
    view.input.compositionEndedAt = -2e8;
    return true;
  }
  return false;
}
var timeoutComposition = android ? 5e3 : -1;
editHandlers.compositionstart = editHandlers.compositionupdate = (view) => {
  if (!view.composing) {
    view.domObserver.flush();
    let { state } = view, $pos = state.selection.$to;
    if (state.selection instanceof TextSelection && state.selection.empty && (state.storedMarks || !$pos.textOffset && $pos.parentOffset && $pos.nodeBefore.marks.some((m) => m.type.spec.inclusive === false) || chrome && windows2 && selectionBeforeUneditable(view))) {
      view.markCursor = view.state.storedMarks || $pos.marks();
      endComposition(view, true);
      view.markCursor = null;
    } else {
      endComposition(view, !state.selection.empty);
      if (gecko && view.domSel.active && state.selection.empty && $pos.parentOffset && !$pos.textOffset && $pos.nodeBefore.marks.length) {
        for (let { focusNode: node, focusOffset: offset } = view.domSel.range; node && isElt(node) && offset != 0; ) {
          let before = offset < 0 ? node.lastChild : node.childNodes[offset - 1];
          if (!before)
            break;
          if (isText(before)) {
            let sel = view.domSelection();
            if (sel)
              sel.collapse(before, before.nodeValue.length);
            break;
          } else {
            node = before;
            offset = -1;
          }
        }
      }
    }
    view.input.composing = true;
  }
  scheduleComposeEnd(view, timeoutComposition);
};
function selectionBeforeUneditable(view) {
  let { focusNode, focusOffset } = view.domSel.range;
  if (!focusNode || !isElt(focusNode) || focusOffset >= focusNode.childNodes.length)
    return false;
  let next3 = focusNode.childNodes[focusOffset];
  return isElt(next3) && next3.contentEditable == "false";
}
editHandlers.compositionend = (view, event) => {
  if (view.composing)
    leaveComposition(view);
};
function leaveComposition(view, sync = false) {
  view.input.composing = false;
  view.input.compositionEndedAt = Date.now();
  view.input.compositionPendingChanges = view.domObserver.pendingRecords().length ? view.input.compositionID : 0;
  view.input.compositionNode = null;
  if (view.input.badSafariComposition)
    view.domObserver.forceFlush();
  else if (view.input.compositionPendingChanges)
    Promise.resolve().then(() => view.domObserver.flush());
  view.input.compositionID++;
  if (sync)
    endComposition(view);
  else
    scheduleComposeEnd(view, 20);
}
function scheduleComposeEnd(view, delay) {
  clearTimeout(view.input.composingTimeout);
  if (delay > -1)
    view.input.composingTimeout = setTimeout(() => endComposition(view), delay);
}
function clearComposition(view) {
  if (view.composing) {
    view.input.composing = false;
    view.input.compositionEndedAt = Date.now();
  }
  for (let node; node = view.input.compositionNodes.pop(); )
    node.markParentDamage();
}
function findCompositionNode(view) {
  let sel = view.domSel.range;
  if (!view.domSel.active || !sel.focusNode)
    return null;
  let textBefore = textNodeBefore(sel.focusNode, sel.focusOffset);
  let textAfter = textNodeAfter(sel.focusNode, sel.focusOffset);
  if (textBefore && textAfter && textBefore != textAfter) {
    let descAfter = textAfter.pmViewDesc, lastChanged = view.domObserver.lastChangedTextNode;
    if (textBefore == lastChanged || textAfter == lastChanged)
      return lastChanged;
    if (!descAfter || !descAfter.isText(textAfter.nodeValue)) {
      return textAfter;
    } else if (view.input.compositionNode == textAfter) {
      let descBefore = textBefore.pmViewDesc;
      if (!(!descBefore || !descBefore.isText(textBefore.nodeValue)))
        return textAfter;
    }
  }
  return textBefore || textAfter;
}
function endComposition(view, restarting = false) {
  if (android && view.domObserver.flushingSoon >= 0)
    return;
  view.domObserver.forceFlush();
  clearComposition(view);
  if (restarting || view.docView && view.docView.damage) {
    let sel = selectionFromDOM(view, view.domSel.readRange()), cur = view.state.selection;
    if (sel && !sel.eq(cur))
      view.dispatch(view.state.tr.setSelection(sel));
    else if ((view.markCursor || restarting) && !cur.$from.node(cur.$from.sharedDepth(cur.to)).inlineContent)
      view.dispatch(view.state.tr.deleteSelection());
    else
      view.updateState(view.state);
  }
}
function captureCopy(view, dom) {
  if (!view.dom.parentNode)
    return;
  let wrap2 = view.dom.parentNode.appendChild(document.createElement("div"));
  wrap2.appendChild(dom);
  wrap2.style.cssText = "position: fixed; left: -10000px; top: 10px";
  let sel = getSelection(), range = document.createRange();
  range.selectNodeContents(dom);
  view.dom.blur();
  sel.removeAllRanges();
  sel.addRange(range);
  setTimeout(() => {
    if (wrap2.parentNode)
      wrap2.parentNode.removeChild(wrap2);
    view.focus();
  }, 50);
}
var brokenClipboardAPI = ios && webkit_version < 604;
handlers.copy = editHandlers.cut = (view, _event) => {
  let event = _event;
  let sel = view.state.selection, cut = event.type == "cut";
  if (sel.empty)
    return;
  let data = brokenClipboardAPI ? null : event.clipboardData;
  let slice2 = sel.content(), { dom, text: text2 } = serializeForClipboard(view, slice2);
  if (data) {
    event.preventDefault();
    data.clearData();
    data.setData("text/html", dom.innerHTML);
    data.setData("text/plain", text2);
  } else {
    captureCopy(view, dom);
  }
  if (cut)
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"));
};
function sliceSingleNode(slice2) {
  return slice2.openStart == 0 && slice2.openEnd == 0 && slice2.content.childCount == 1 ? slice2.content.firstChild : null;
}
function capturePaste(view, event) {
  if (!view.dom.parentNode)
    return;
  let plainText = view.input.shiftKey || view.state.selection.$from.parent.type.spec.code;
  let target2 = view.dom.parentNode.appendChild(document.createElement(plainText ? "textarea" : "div"));
  if (!plainText)
    target2.contentEditable = "true";
  target2.style.cssText = "position: fixed; left: -10000px; top: 10px";
  target2.focus();
  let plain2 = view.input.shiftKey && view.input.lastKeyCode != 45;
  setTimeout(() => {
    view.focus();
    if (target2.parentNode)
      target2.parentNode.removeChild(target2);
    if (plainText)
      doPaste(view, target2.value, null, plain2, event);
    else
      doPaste(view, target2.textContent, target2.innerHTML, plain2, event);
  }, 50);
}
function doPaste(view, text2, html, preferPlain, event) {
  let slice2 = parseFromClipboard(view, text2, html, preferPlain, view.state.selection.$from);
  if (view.someProp("handlePaste", (f) => f(view, event, slice2 || Slice.empty)))
    return true;
  if (!slice2)
    return false;
  let singleNode = sliceSingleNode(slice2);
  let tr = singleNode ? view.state.tr.replaceSelectionWith(singleNode, preferPlain) : view.state.tr.replaceSelection(slice2);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}
function getText(clipboardData) {
  let text2 = clipboardData.getData("text/plain") || clipboardData.getData("Text");
  if (text2)
    return text2;
  let uris = clipboardData.getData("text/uri-list");
  return uris ? uris.replace(/\r?\n/g, " ") : "";
}
editHandlers.paste = (view, _event) => {
  let event = _event;
  if (view.composing && !android)
    return;
  let data = brokenClipboardAPI ? null : event.clipboardData;
  let plain2 = view.input.shiftKey && view.input.lastKeyCode != 45;
  if (data && doPaste(view, getText(data), data.getData("text/html"), plain2, event))
    event.preventDefault();
  else
    capturePaste(view, event);
};
var Dragging = class {
  constructor(slice2, move2, node) {
    this.slice = slice2;
    this.move = move2;
    this.node = node;
  }
};
var dragCopyModifier = mac4 ? "altKey" : "ctrlKey";
function dragMoves(view, event) {
  let copy3;
  view.someProp("dragCopies", (test) => {
    copy3 = copy3 || test(event);
  });
  return copy3 != null ? !copy3 : !event[dragCopyModifier];
}
handlers.dragstart = (view, _event) => {
  let event = _event;
  let mouseDown = view.input.mouseDown;
  if (mouseDown)
    mouseDown.done();
  if (!event.dataTransfer)
    return;
  let sel = view.state.selection;
  let pos = sel.empty ? null : view.posAtCoords(eventCoords(event));
  let node;
  if (pos && pos.pos >= sel.from && pos.pos <= (sel instanceof NodeSelection ? sel.to - 1 : sel.to)) ;
  else if (mouseDown && typeof mouseDown.mightDrag == "object") {
    node = NodeSelection.create(view.state.doc, mouseDown.mightDrag.pos);
  } else if (event.target && isElt(event.target)) {
    let desc = view.docView.nearestDesc(event.target, true);
    if (desc && desc.node.type.spec.draggable && desc != view.docView)
      node = NodeSelection.create(view.state.doc, desc.posBefore);
  }
  let draggedSlice = (node || view.state.selection).content();
  let { dom, text: text2, slice: slice2 } = serializeForClipboard(view, draggedSlice);
  if (!event.dataTransfer.files.length || !chrome || chrome_version > 120)
    event.dataTransfer.clearData();
  event.dataTransfer.setData(brokenClipboardAPI ? "Text" : "text/html", dom.innerHTML);
  event.dataTransfer.effectAllowed = "copyMove";
  if (!brokenClipboardAPI)
    event.dataTransfer.setData("text/plain", text2);
  view.dragging = new Dragging(slice2, dragMoves(view, event), node);
};
handlers.dragend = (view) => {
  let dragging = view.dragging;
  window.setTimeout(() => {
    if (view.dragging == dragging)
      view.dragging = null;
  }, 50);
};
editHandlers.dragover = editHandlers.dragenter = (_, e) => e.preventDefault();
editHandlers.drop = (view, event) => {
  try {
    handleDrop(view, event, view.dragging);
  } finally {
    view.dragging = null;
  }
};
function handleDrop(view, event, dragging) {
  if (!event.dataTransfer)
    return;
  let eventPos = view.posAtCoords(eventCoords(event));
  if (!eventPos)
    return;
  let $mouse = view.state.doc.resolve(eventPos.pos);
  let slice2 = dragging && dragging.slice;
  if (slice2) {
    view.someProp("transformPasted", (f) => {
      slice2 = f(slice2, view, false);
    });
  } else {
    slice2 = parseFromClipboard(view, getText(event.dataTransfer), brokenClipboardAPI ? null : event.dataTransfer.getData("text/html"), false, $mouse);
  }
  let move2 = !!(dragging && dragMoves(view, event));
  if (view.someProp("handleDrop", (f) => f(view, event, slice2 || Slice.empty, move2))) {
    event.preventDefault();
    return;
  }
  if (!slice2)
    return;
  event.preventDefault();
  let insertPos = slice2 ? dropPoint(view.state.doc, $mouse.pos, slice2) : $mouse.pos;
  if (insertPos == null)
    insertPos = $mouse.pos;
  let tr = view.state.tr;
  if (move2) {
    let { node } = dragging;
    if (node)
      node.replace(tr);
    else
      tr.deleteSelection();
  }
  let pos = tr.mapping.map(insertPos);
  let isNode = slice2.openStart == 0 && slice2.openEnd == 0 && slice2.content.childCount == 1;
  let beforeInsert = tr.doc;
  if (isNode)
    tr.replaceRangeWith(pos, pos, slice2.content.firstChild);
  else
    tr.replaceRange(pos, pos, slice2);
  if (tr.doc.eq(beforeInsert))
    return;
  let $pos = tr.doc.resolve(pos);
  if (isNode && NodeSelection.isSelectable(slice2.content.firstChild) && $pos.nodeAfter && $pos.nodeAfter.sameMarkup(slice2.content.firstChild)) {
    tr.setSelection(new NodeSelection($pos));
  } else {
    let end = tr.mapping.map(insertPos);
    tr.mapping.maps[tr.mapping.maps.length - 1].forEach((_from, _to, _newFrom, newTo) => end = newTo);
    tr.setSelection(selectionBetween(view, $pos, tr.doc.resolve(end)));
  }
  view.focus();
  view.dispatch(tr.setMeta("uiEvent", "drop"));
}
handlers.focus = (view) => {
  view.input.lastFocus = Date.now();
  if (!view.focused) {
    view.domObserver.stopped(() => view.dom.classList.add("ProseMirror-focused"));
    view.focused = true;
    view.domSel.read();
    if (!view.domSel.synced) {
      let startSel = view.domSel.range;
      setTimeout(() => {
        let curSel = view.domSel.readRange();
        if (curSel && startSel.eq(curSel))
          view.domSel.sync();
      }, 20);
    }
  }
};
handlers.blur = (view, _event) => {
  let event = _event;
  if (view.focused) {
    view.domObserver.stopped(() => view.dom.classList.remove("ProseMirror-focused"));
    if (event.relatedTarget && view.dom.contains(event.relatedTarget))
      view.domSel.deactivate();
    view.focused = false;
  }
};
handlers.beforeinput = (view, _event) => {
  let event = _event;
  if (android && event.inputType == "deleteContentBackward") {
    view.domObserver.flushSoon();
    let { domChangeCount } = view.input;
    setTimeout(() => {
      if (view.input.domChangeCount != domChangeCount || view.domObserver.pendingRecords().length)
        return;
      view.dom.blur();
      view.focus();
      if (dispatchKey(view, "Backspace"))
        return;
      let { $cursor } = view.state.selection;
      if ($cursor && $cursor.pos > 0)
        view.dispatch(view.state.tr.delete($cursor.pos - 1, $cursor.pos).scrollIntoView());
    }, 50);
  }
};
for (let prop in editHandlers)
  handlers[prop] = editHandlers[prop];
function compareObjs(a, b) {
  if (a == b)
    return true;
  for (let p in a)
    if (a[p] !== b[p])
      return false;
  for (let p in b)
    if (!(p in a))
      return false;
  return true;
}
var FragmentCursor = class {
  constructor(frag) {
    this.frag = frag;
    this.index = 0;
    this.off = 0;
  }
  nodeAt(off) {
    while (this.off <= off && this.index < this.frag.childCount) {
      let next3 = this.frag.child(this.index);
      if (this.off == off)
        return next3;
      this.off += next3.nodeSize;
      this.index++;
    }
    return null;
  }
};
var WidgetType = class _WidgetType {
  constructor(toDOM, spec) {
    this.toDOM = toDOM;
    this.spec = spec || noSpec;
    this.side = this.spec.side || 0;
  }
  map(mapping, span, offset, oldOffset) {
    let { pos, deleted } = mapping.mapResult(span.from + oldOffset, this.side < 0 ? -1 : 1);
    return deleted ? null : new Decoration(pos - offset, pos - offset, this);
  }
  valid() {
    return true;
  }
  eq(other) {
    return this == other || other instanceof _WidgetType && (this.spec.key && this.spec.key == other.spec.key || this.toDOM == other.toDOM && compareObjs(this.spec, other.spec));
  }
  destroy(node) {
    if (this.spec.destroy)
      this.spec.destroy(node);
  }
};
var InlineType = class _InlineType {
  constructor(attrs, spec) {
    this.attrs = attrs;
    this.spec = spec || noSpec;
  }
  map(mapping, span, offset, oldOffset) {
    let from2 = mapping.map(span.from + oldOffset, this.spec.inclusiveStart ? -1 : 1) - offset;
    let to = mapping.map(span.to + oldOffset, this.spec.inclusiveEnd ? 1 : -1) - offset;
    return from2 >= to ? null : new Decoration(from2, to, this);
  }
  valid(_, span) {
    return span.from < span.to;
  }
  eq(other) {
    return this == other || other instanceof _InlineType && compareObjs(this.attrs, other.attrs) && compareObjs(this.spec, other.spec);
  }
  static is(span) {
    return span.type instanceof _InlineType;
  }
  destroy() {
  }
};
var NodeType2 = class _NodeType {
  constructor(attrs, spec) {
    this.attrs = attrs;
    this.spec = spec || noSpec;
  }
  map(mapping, span, offset, oldOffset) {
    let from2 = mapping.mapResult(span.from + oldOffset, 1);
    if (from2.deleted)
      return null;
    let to = mapping.mapResult(span.to + oldOffset, -1);
    if (to.deleted || to.pos <= from2.pos)
      return null;
    return new Decoration(from2.pos - offset, to.pos - offset, this);
  }
  valid(node, span, cursor) {
    let found2 = cursor.nodeAt(span.from);
    return !!found2 && !found2.isText && span.from + found2.nodeSize == span.to;
  }
  eq(other) {
    return this == other || other instanceof _NodeType && compareObjs(this.attrs, other.attrs) && compareObjs(this.spec, other.spec);
  }
  destroy() {
  }
};
var Decoration = class _Decoration {
  /**
  @internal
  */
  constructor(from2, to, type) {
    this.from = from2;
    this.to = to;
    this.type = type;
  }
  /**
  @internal
  */
  copy(from2, to) {
    return new _Decoration(from2, to, this.type);
  }
  /**
  @internal
  */
  eq(other, offset = 0) {
    return this.type.eq(other.type) && this.from + offset == other.from && this.to + offset == other.to;
  }
  /**
  @internal
  */
  map(mapping, offset, oldOffset) {
    return this.type.map(mapping, this, offset, oldOffset);
  }
  /**
  Creates a widget decoration, which is a DOM node that's shown in
  the document at the given position. It is recommended that you
  delay rendering the widget by passing a function that will be
  called when the widget is actually drawn in a view, but you can
  also directly pass a DOM node. `getPos` can be used to find the
  widget's current document position.
  */
  static widget(pos, toDOM, spec) {
    return new _Decoration(pos, pos, new WidgetType(toDOM, spec));
  }
  /**
  Creates an inline decoration, which adds the given attributes to
  each inline node between `from` and `to`.
  */
  static inline(from2, to, attrs, spec) {
    return new _Decoration(from2, to, new InlineType(attrs, spec));
  }
  /**
  Creates a node decoration. `from` and `to` should point precisely
  before and after a node in the document. That node, and only that
  node, will receive the given attributes.
  */
  static node(from2, to, attrs, spec) {
    return new _Decoration(from2, to, new NodeType2(attrs, spec));
  }
  /**
  The spec provided when creating this decoration. Can be useful
  if you've stored extra information in that object.
  */
  get spec() {
    return this.type.spec;
  }
  /**
  @internal
  */
  get inline() {
    return this.type instanceof InlineType;
  }
  /**
  @internal
  */
  get widget() {
    return this.type instanceof WidgetType;
  }
};
var none = [];
var noSpec = {};
var DecorationSet = class _DecorationSet {
  /**
  @internal
  */
  constructor(local, children) {
    this.local = local.length ? local : none;
    this.children = children.length ? children : none;
  }
  /**
  Create a set of decorations, using the structure of the given
  document. This will consume (modify) the `decorations` array, so
  you must make a copy if you want need to preserve that.
  */
  static create(doc3, decorations) {
    return decorations.length ? buildTree(decorations, doc3, 0, noSpec) : empty;
  }
  /**
  Find all decorations in this set which touch the given range
  (including decorations that start or end directly at the
  boundaries) and match the given predicate on their spec. When
  `start` and `end` are omitted, all decorations in the set are
  considered. When `predicate` isn't given, all decorations are
  assumed to match.
  */
  find(start, end, predicate) {
    let result = [];
    this.findInner(start == null ? 0 : start, end == null ? 1e9 : end, result, 0, predicate);
    return result;
  }
  findInner(start, end, result, offset, predicate) {
    for (let i2 = 0; i2 < this.local.length; i2++) {
      let span = this.local[i2];
      if (span.from > end)
        break;
      if (span.to >= start && (!predicate || predicate(span.spec)))
        result.push(span.copy(span.from + offset, span.to + offset));
    }
    for (let i2 = 0; i2 < this.children.length; i2 += 3) {
      if (this.children[i2] >= end)
        break;
      if (this.children[i2 + 1] > start) {
        let childOff = this.children[i2] + 1;
        this.children[i2 + 2].findInner(start - childOff, end - childOff, result, offset + childOff, predicate);
      }
    }
  }
  /**
  Map the set of decorations in response to a change in the
  document.
  */
  map(mapping, doc3, options) {
    if (this == empty || mapping.maps.length == 0)
      return this;
    return this.mapInner(mapping, doc3, 0, 0, options || noSpec);
  }
  /**
  @internal
  */
  mapInner(mapping, node, offset, oldOffset, options) {
    let newLocal;
    if (this.local.length) {
      let cur = new FragmentCursor(node.content);
      for (let i2 = 0; i2 < this.local.length; i2++) {
        let mapped = this.local[i2].map(mapping, offset, oldOffset);
        if (mapped && mapped.type.valid(node, mapped, cur))
          (newLocal || (newLocal = [])).push(mapped);
        else if (options.onRemove)
          options.onRemove(this.local[i2].spec);
      }
    }
    if (this.children.length)
      return mapChildren(this.children, newLocal || [], mapping, node, offset, oldOffset, options);
    else
      return newLocal ? new _DecorationSet(newLocal.sort(byPos), none) : empty;
  }
  /**
  Add the given array of decorations to the ones in the set,
  producing a new set. Consumes the `decorations` array. Needs
  access to the current document to create the appropriate tree
  structure.
  */
  add(doc3, decorations) {
    if (!decorations.length)
      return this;
    if (this == empty)
      return _DecorationSet.create(doc3, decorations);
    return this.addInner(doc3, decorations, 0);
  }
  addInner(doc3, decorations, offset) {
    let children, childIndex = 0;
    doc3.forEach((childNode, childOffset) => {
      let baseOffset = childOffset + offset, found2;
      if (!(found2 = takeSpansForNode(decorations, childNode, baseOffset)))
        return;
      if (!children)
        children = this.children.slice();
      while (childIndex < children.length && children[childIndex] < childOffset)
        childIndex += 3;
      if (children[childIndex] == childOffset)
        children[childIndex + 2] = children[childIndex + 2].addInner(childNode, found2, baseOffset + 1);
      else
        children.splice(childIndex, 0, childOffset, childOffset + childNode.nodeSize, buildTree(found2, childNode, baseOffset + 1, noSpec));
      childIndex += 3;
    });
    let local = moveSpans(childIndex ? withoutNulls(decorations) : decorations, -offset).sort(byPos);
    if (local.length) {
      let cur = new FragmentCursor(doc3.content);
      for (let i2 = 0; i2 < local.length; i2++)
        if (!local[i2].type.valid(doc3, local[i2], cur))
          local.splice(i2--, 1);
    }
    return new _DecorationSet(local.length ? this.local.concat(local).sort(byPos) : this.local, children || this.children);
  }
  /**
  Create a new set that contains the decorations in this set, minus
  the ones in the given array.
  */
  remove(decorations) {
    if (decorations.length == 0 || this == empty)
      return this;
    return this.removeInner(decorations, 0);
  }
  removeInner(decorations, offset) {
    let children = this.children, local = this.local;
    for (let i2 = 0; i2 < children.length; i2 += 3) {
      let found2;
      let from2 = children[i2] + offset, to = children[i2 + 1] + offset;
      for (let j = 0, span; j < decorations.length; j++)
        if (span = decorations[j]) {
          if (span.from > from2 && span.to < to) {
            decorations[j] = null;
            (found2 || (found2 = [])).push(span);
          }
        }
      if (!found2)
        continue;
      if (children == this.children)
        children = this.children.slice();
      let removed = children[i2 + 2].removeInner(found2, from2 + 1);
      if (removed != empty) {
        children[i2 + 2] = removed;
      } else {
        children.splice(i2, 3);
        i2 -= 3;
      }
    }
    if (local.length) {
      for (let i2 = 0, span; i2 < decorations.length; i2++)
        if (span = decorations[i2]) {
          for (let j = 0; j < local.length; j++)
            if (local[j].eq(span, offset)) {
              if (local == this.local)
                local = this.local.slice();
              local.splice(j--, 1);
            }
        }
    }
    if (children == this.children && local == this.local)
      return this;
    return local.length || children.length ? new _DecorationSet(local, children) : empty;
  }
  forChild(offset, node) {
    if (this == empty)
      return this;
    if (node.isLeaf)
      return _DecorationSet.empty;
    let child, local;
    let low = 0, high = this.children.length / 3;
    while (low < high) {
      let mid = low + high >>> 1, index = mid * 3, start2 = this.children[index];
      if (start2 < offset) {
        low = mid + 1;
      } else if (start2 > offset) {
        high = mid;
      } else {
        child = this.children[index + 2];
        break;
      }
    }
    let start = offset + 1, end = start + node.content.size;
    for (let i2 = 0; i2 < this.local.length; i2++) {
      let dec = this.local[i2];
      if (dec.from < end && dec.to > start && dec.type instanceof InlineType) {
        let from2 = Math.max(start, dec.from) - start, to = Math.min(end, dec.to) - start;
        if (from2 < to)
          (local || (local = [])).push(dec.copy(from2, to));
      }
    }
    if (local) {
      let localSet = new _DecorationSet(local.sort(byPos), none);
      return child ? new DecorationGroup([localSet, child]) : localSet;
    }
    return child || empty;
  }
  /**
  @internal
  */
  eq(other) {
    if (this == other)
      return true;
    if (!(other instanceof _DecorationSet) || this.local.length != other.local.length || this.children.length != other.children.length)
      return false;
    for (let i2 = 0; i2 < this.local.length; i2++)
      if (!this.local[i2].eq(other.local[i2]))
        return false;
    for (let i2 = 0; i2 < this.children.length; i2 += 3)
      if (this.children[i2] != other.children[i2] || this.children[i2 + 1] != other.children[i2 + 1] || !this.children[i2 + 2].eq(other.children[i2 + 2]))
        return false;
    return true;
  }
  /**
  @internal
  */
  locals(node) {
    return removeOverlap(this.localsInner(node));
  }
  /**
  @internal
  */
  localsInner(node) {
    if (this == empty)
      return none;
    if (node.inlineContent || !this.local.some(InlineType.is))
      return this.local;
    let result = [];
    for (let i2 = 0; i2 < this.local.length; i2++) {
      if (!(this.local[i2].type instanceof InlineType))
        result.push(this.local[i2]);
    }
    return result;
  }
  forEachSet(f) {
    f(this);
  }
};
DecorationSet.empty = new DecorationSet([], []);
DecorationSet.removeOverlap = removeOverlap;
var empty = DecorationSet.empty;
var DecorationGroup = class _DecorationGroup {
  constructor(members) {
    this.members = members;
  }
  map(mapping, doc3) {
    const mappedDecos = this.members.map((member) => member.map(mapping, doc3, noSpec));
    return _DecorationGroup.from(mappedDecos);
  }
  forChild(offset, child) {
    if (child.isLeaf)
      return DecorationSet.empty;
    let found2 = [];
    for (let i2 = 0; i2 < this.members.length; i2++) {
      let result = this.members[i2].forChild(offset, child);
      if (result == empty)
        continue;
      if (result instanceof _DecorationGroup)
        found2 = found2.concat(result.members);
      else
        found2.push(result);
    }
    return _DecorationGroup.from(found2);
  }
  eq(other) {
    if (!(other instanceof _DecorationGroup) || other.members.length != this.members.length)
      return false;
    for (let i2 = 0; i2 < this.members.length; i2++)
      if (!this.members[i2].eq(other.members[i2]))
        return false;
    return true;
  }
  locals(node) {
    let result, sorted = true;
    for (let i2 = 0; i2 < this.members.length; i2++) {
      let locals = this.members[i2].localsInner(node);
      if (!locals.length)
        continue;
      if (!result) {
        result = locals;
      } else {
        if (sorted) {
          result = result.slice();
          sorted = false;
        }
        for (let j = 0; j < locals.length; j++)
          result.push(locals[j]);
      }
    }
    return result ? removeOverlap(sorted ? result : result.sort(byPos)) : none;
  }
  // Create a group for the given array of decoration sets, or return
  // a single set when possible.
  static from(members) {
    switch (members.length) {
      case 0:
        return empty;
      case 1:
        return members[0];
      default:
        return new _DecorationGroup(members.every((m) => m instanceof DecorationSet) ? members : members.reduce((r, m) => r.concat(m instanceof DecorationSet ? m : m.members), []));
    }
  }
  forEachSet(f) {
    for (let i2 = 0; i2 < this.members.length; i2++)
      this.members[i2].forEachSet(f);
  }
};
function mapChildren(oldChildren, newLocal, mapping, node, offset, oldOffset, options) {
  let children = oldChildren.slice();
  for (let i2 = 0, baseOffset = oldOffset; i2 < mapping.maps.length; i2++) {
    let moved3 = 0;
    mapping.maps[i2].forEach((oldStart, oldEnd, newStart, newEnd) => {
      let dSize = newEnd - newStart - (oldEnd - oldStart);
      for (let i3 = 0; i3 < children.length; i3 += 3) {
        let end = children[i3 + 1];
        if (end < 0 || oldStart > end + baseOffset - moved3)
          continue;
        let start = children[i3] + baseOffset - moved3;
        if (oldEnd >= start) {
          children[i3 + 1] = oldStart <= start ? -2 : -1;
        } else if (oldStart >= baseOffset && dSize) {
          children[i3] += dSize;
          children[i3 + 1] += dSize;
        }
      }
      moved3 += dSize;
    });
    baseOffset = mapping.maps[i2].map(baseOffset, -1);
  }
  let mustRebuild = false;
  for (let i2 = 0; i2 < children.length; i2 += 3)
    if (children[i2 + 1] < 0) {
      if (children[i2 + 1] == -2) {
        mustRebuild = true;
        children[i2 + 1] = -1;
        continue;
      }
      let from2 = mapping.map(oldChildren[i2] + oldOffset), fromLocal = from2 - offset;
      if (fromLocal < 0 || fromLocal >= node.content.size) {
        mustRebuild = true;
        continue;
      }
      let to = mapping.map(oldChildren[i2 + 1] + oldOffset, -1), toLocal = to - offset;
      let { index, offset: childOffset } = node.content.findIndex(fromLocal);
      let childNode = node.maybeChild(index);
      if (childNode && childOffset == fromLocal && childOffset + childNode.nodeSize == toLocal) {
        let mapped = children[i2 + 2].mapInner(mapping, childNode, from2 + 1, oldChildren[i2] + oldOffset + 1, options);
        if (mapped != empty) {
          children[i2] = fromLocal;
          children[i2 + 1] = toLocal;
          children[i2 + 2] = mapped;
        } else {
          children[i2 + 1] = -2;
          mustRebuild = true;
        }
      } else {
        mustRebuild = true;
      }
    }
  if (mustRebuild) {
    let decorations = mapAndGatherRemainingDecorations(children, oldChildren, newLocal, mapping, offset, oldOffset, options);
    let built = buildTree(decorations, node, 0, options);
    newLocal = built.local;
    for (let i2 = 0; i2 < children.length; i2 += 3)
      if (children[i2 + 1] < 0) {
        children.splice(i2, 3);
        i2 -= 3;
      }
    for (let i2 = 0, j = 0; i2 < built.children.length; i2 += 3) {
      let from2 = built.children[i2];
      while (j < children.length && children[j] < from2)
        j += 3;
      children.splice(j, 0, built.children[i2], built.children[i2 + 1], built.children[i2 + 2]);
    }
  }
  return new DecorationSet(newLocal.sort(byPos), children);
}
function moveSpans(spans, offset) {
  if (!offset || !spans.length)
    return spans;
  let result = [];
  for (let i2 = 0; i2 < spans.length; i2++) {
    let span = spans[i2];
    result.push(new Decoration(span.from + offset, span.to + offset, span.type));
  }
  return result;
}
function mapAndGatherRemainingDecorations(children, oldChildren, decorations, mapping, offset, oldOffset, options) {
  function gather(set3, oldOffset2) {
    for (let i2 = 0; i2 < set3.local.length; i2++) {
      let mapped = set3.local[i2].map(mapping, offset, oldOffset2);
      if (mapped)
        decorations.push(mapped);
      else if (options.onRemove)
        options.onRemove(set3.local[i2].spec);
    }
    for (let i2 = 0; i2 < set3.children.length; i2 += 3)
      gather(set3.children[i2 + 2], set3.children[i2] + oldOffset2 + 1);
  }
  for (let i2 = 0; i2 < children.length; i2 += 3)
    if (children[i2 + 1] == -1)
      gather(children[i2 + 2], oldChildren[i2] + oldOffset + 1);
  return decorations;
}
function takeSpansForNode(spans, node, offset) {
  if (node.isLeaf)
    return null;
  let end = offset + node.nodeSize, found2 = null;
  for (let i2 = 0, span; i2 < spans.length; i2++) {
    if ((span = spans[i2]) && span.from > offset && span.to < end) {
      (found2 || (found2 = [])).push(span);
      spans[i2] = null;
    }
  }
  return found2;
}
function withoutNulls(array) {
  let result = [];
  for (let i2 = 0; i2 < array.length; i2++)
    if (array[i2] != null)
      result.push(array[i2]);
  return result;
}
function buildTree(spans, node, offset, options) {
  let children = [], hasNulls = false;
  node.forEach((childNode, localStart) => {
    let found2 = takeSpansForNode(spans, childNode, localStart + offset);
    if (found2) {
      hasNulls = true;
      let subtree = buildTree(found2, childNode, offset + localStart + 1, options);
      if (subtree != empty)
        children.push(localStart, localStart + childNode.nodeSize, subtree);
    }
  });
  let locals = moveSpans(hasNulls ? withoutNulls(spans) : spans, -offset).sort(byPos);
  if (locals.length) {
    let cur = new FragmentCursor(node.content);
    for (let i2 = 0; i2 < locals.length; i2++)
      if (!locals[i2].type.valid(node, locals[i2], cur)) {
        if (options.onRemove)
          options.onRemove(locals[i2].spec);
        locals.splice(i2--, 1);
      }
  }
  return locals.length || children.length ? new DecorationSet(locals, children) : empty;
}
function byPos(a, b) {
  return a.from - b.from || a.to - b.to;
}
function removeOverlap(spans) {
  let working = spans;
  for (let i2 = 0; i2 < working.length - 1; i2++) {
    let span = working[i2];
    if (span.from != span.to)
      for (let j = i2 + 1; j < working.length; j++) {
        let next3 = working[j];
        if (next3.from == span.from) {
          if (next3.to != span.to) {
            if (working == spans)
              working = spans.slice();
            working[j] = next3.copy(next3.from, span.to);
            insertAhead(working, j + 1, next3.copy(span.to, next3.to));
          }
          continue;
        } else {
          if (next3.from < span.to) {
            if (working == spans)
              working = spans.slice();
            working[i2] = span.copy(span.from, next3.from);
            insertAhead(working, j, span.copy(next3.from, span.to));
          }
          break;
        }
      }
  }
  return working;
}
function insertAhead(array, i2, deco) {
  while (i2 < array.length && byPos(deco, array[i2]) > 0)
    i2++;
  array.splice(i2, 0, deco);
}
function viewDecorations(view) {
  let found2 = [];
  view.someProp("decorations", (f) => {
    let result = f(view.state);
    if (result && result != empty)
      found2.push(result);
  });
  if (view.cursorWrapper)
    found2.push(DecorationSet.create(view.state.doc, [view.cursorWrapper.deco]));
  return DecorationGroup.from(found2);
}
function parseBetween(view, from_, to_, addedNodes) {
  let { node: parent, fromOffset, toOffset, from: from2, to } = view.docView.parseRange(from_, to_);
  let domSel = view.domSel.range;
  let find2;
  let anchor = domSel.anchorNode;
  if (anchor && contains(view.dom, anchor)) {
    find2 = [{ node: anchor, offset: domSel.anchorOffset }];
    if (!selectionCollapsed(domSel))
      find2.push({ node: domSel.focusNode, offset: domSel.focusOffset });
  }
  if (chrome && view.input.lastKeyCode === 8) {
    for (let off = toOffset; off > fromOffset; off--) {
      let node = parent.childNodes[off - 1], desc = node.pmViewDesc;
      if (node.nodeName == "BR" && !desc) {
        toOffset = off;
        break;
      }
      if (!desc || desc.size)
        break;
    }
  }
  let startDoc = view.state.doc;
  let parser = view.someProp("domParser") || DOMParser.fromSchema(view.state.schema);
  let $from = startDoc.resolve(from2);
  let sel = null, doc3 = parser.parse(parent, {
    topNode: $from.parent,
    topMatch: $from.parent.contentMatchAt($from.index()),
    topOpen: true,
    from: fromOffset,
    to: toOffset,
    preserveWhitespace: $from.parent.type.whitespace == "pre" ? "full" : true,
    findPositions: find2,
    ruleFromNode: ruleFromNode(addedNodes),
    context: $from
  });
  if (find2 && find2[0].pos != null) {
    let anchor2 = find2[0].pos, head = find2[1] && find2[1].pos;
    if (head == null)
      head = anchor2;
    sel = { anchor: anchor2 + from2, head: head + from2 };
  }
  return { doc: doc3, sel, from: from2, to };
}
var ruleFromNode = (added2) => (dom) => {
  let desc = dom.pmViewDesc;
  if (desc) {
    return desc.parseRule(added2);
  } else if (dom.nodeName == "BR" && dom.parentNode) {
    if (safari && /^(ul|ol)$/i.test(dom.parentNode.nodeName)) {
      let skip = document.createElement("div");
      skip.appendChild(document.createElement("li"));
      return { skip };
    } else if (dom.parentNode.lastChild == dom || safari && /^(tr|table)$/i.test(dom.parentNode.nodeName)) {
      return { ignore: true };
    }
  } else if (dom.nodeName == "IMG" && dom.getAttribute("mark-placeholder")) {
    return { ignore: true };
  }
  return null;
};
var isInline = /^(a|abbr|acronym|b|bd[io]|big|br|button|cite|code|data(list)?|del|dfn|em|i|img|ins|kbd|label|map|mark|meter|output|q|ruby|s|samp|small|span|strong|su[bp]|time|u|tt|var)$/i;
function readDOMChange(view, from2, to, selChange, typeOver, addedNodes) {
  let compositionID = view.input.compositionPendingChanges || (view.composing ? view.input.compositionID : 0);
  view.input.compositionPendingChanges = 0;
  if (from2 < 0) {
    let origin = view.input.lastSelectionTime > Date.now() - 50 ? view.input.lastSelectionOrigin : null;
    let newSel = selectionFromDOM(view, view.domSel.range, origin);
    if (newSel && !view.state.selection.eq(newSel) && view.domSel.active) {
      if (chrome && android && view.input.lastKeyCode === 13 && Date.now() - 100 < view.input.lastKeyCodeTime && dispatchKey(view, "Enter"))
        return;
      let tr = view.state.tr.setSelection(newSel);
      if (origin == "pointer")
        tr.setMeta("pointer", true);
      else if (origin == "key")
        tr.scrollIntoView();
      if (compositionID)
        tr.setMeta("composition", compositionID);
      view.dispatch(tr);
    }
    return;
  }
  let $before = view.state.doc.resolve(from2);
  let shared = $before.sharedDepth(to);
  from2 = $before.before(shared + 1);
  to = view.state.doc.resolve(to).after(shared + 1);
  let sel = view.state.selection;
  let parse = parseBetween(view, from2, to, addedNodes);
  let doc3 = view.state.doc, compare = doc3.slice(parse.from, parse.to);
  let preferredPos, preferredSide;
  if (view.input.lastKeyCode === 8 && Date.now() - 100 < view.input.lastKeyCodeTime) {
    preferredPos = view.state.selection.to;
    preferredSide = "end";
  } else {
    preferredPos = view.state.selection.from;
    preferredSide = "start";
  }
  view.input.lastKeyCode = null;
  let change = findDiff(compare.content, parse.doc.content, parse.from, preferredPos, preferredSide);
  if (change)
    view.input.domChangeCount++;
  if ((ios && view.input.lastIOSEnter > Date.now() - 225 || android) && addedNodes.some((n) => isElt(n) && !isInline.test(n.nodeName)) && (!change || change.endA >= change.endB) && dispatchKey(view, "Enter")) {
    view.input.lastIOSEnter = 0;
    return;
  }
  if (!change) {
    if (typeOver && sel instanceof TextSelection && !sel.empty && sel.$head.sameParent(sel.$anchor) && !view.composing && !(parse.sel && parse.sel.anchor != parse.sel.head)) {
      change = { start: sel.from, endA: sel.to, endB: sel.to };
    } else {
      if (parse.sel) {
        let sel2 = resolveSelection(view, view.state.doc, parse.sel);
        if (sel2 && !sel2.eq(view.state.selection)) {
          let tr = view.state.tr.setSelection(sel2);
          if (compositionID)
            tr.setMeta("composition", compositionID);
          view.dispatch(tr);
        }
      }
      return;
    }
  }
  if (view.state.selection.from < view.state.selection.to && change.start == change.endB && view.state.selection instanceof TextSelection) {
    if (change.start > view.state.selection.from && change.start <= view.state.selection.from + 2 && view.state.selection.from >= parse.from) {
      change.start = view.state.selection.from;
    } else if (change.endA < view.state.selection.to && change.endA >= view.state.selection.to - 2 && view.state.selection.to <= parse.to) {
      change.endB += view.state.selection.to - change.endA;
      change.endA = view.state.selection.to;
    }
  }
  let $from = parse.doc.resolveNoCache(change.start - parse.from);
  let $to = parse.doc.resolveNoCache(change.endB - parse.from);
  let $fromA = doc3.resolve(change.start);
  let inlineChange = $from.sameParent($to) && $from.parent.inlineContent && $fromA.end() >= change.endA;
  if ((ios && view.input.lastIOSEnter > Date.now() - 225 && (!inlineChange || addedNodes.some((n) => n.nodeName == "DIV" || n.nodeName == "P")) || !inlineChange && looksLikeEnter(parse.doc, $from.pos, $to.pos)) && dispatchKey(view, "Enter")) {
    view.input.lastIOSEnter = 0;
    return;
  }
  if (view.state.selection.anchor > change.start && (inlineChange ? change.endA > change.start && change.endB == change.start : looksLikeBlockJoin(doc3, change.start, change.endA, $from, $to)) && dispatchKey(view, "Backspace")) {
    if (android && chrome)
      view.domSel.suppressChanges();
    return;
  }
  if (chrome && change.endB == change.start)
    view.input.lastChromeDelete = Date.now();
  if (android && !inlineChange && $from.start() != $to.start() && $to.parentOffset == 0 && $from.depth == $to.depth && parse.sel && parse.sel.anchor == parse.sel.head && parse.sel.head == change.endA) {
    change.endB -= 2;
    $to = parse.doc.resolveNoCache(change.endB - parse.from);
    setTimeout(() => dispatchKey(view, "Enter"), 20);
  }
  let chFrom = change.start, chTo = change.endA;
  let mkTr = (base2) => {
    let tr = base2 || view.state.tr.replace(chFrom, chTo, parse.doc.slice(change.start - parse.from, change.endB - parse.from));
    if (parse.sel) {
      let sel2 = resolveSelection(view, tr.doc, parse.sel);
      if (sel2 && !(chrome && view.composing && sel2.empty && (change.start != change.endB || view.input.lastChromeDelete < Date.now() - 100) && (sel2.head == chFrom || sel2.head == tr.mapping.map(chTo) - 1)))
        tr.setSelection(sel2);
    }
    if (compositionID)
      tr.setMeta("composition", compositionID);
    return tr.scrollIntoView();
  };
  let markChange;
  if (inlineChange) {
    if ($from.pos == $to.pos) {
      let tr = mkTr(view.state.tr.delete(chFrom, chTo));
      let marks2 = doc3.resolve(change.start).marksAcross(doc3.resolve(change.endA));
      if (marks2)
        tr.ensureMarks(marks2);
      view.dispatch(tr);
    } else if (
      // Adding or removing a mark
      change.endA == change.endB && (markChange = isMarkChange($from.parent.content.cut($from.parentOffset, $to.parentOffset), $fromA.parent.content.cut($fromA.parentOffset, change.endA - $fromA.start())))
    ) {
      let tr = mkTr(view.state.tr);
      if (markChange.type == "add")
        tr.addMark(chFrom, chTo, markChange.mark);
      else
        tr.removeMark(chFrom, chTo, markChange.mark);
      view.dispatch(tr);
    } else if ($from.parent.child($from.index()).isText && $from.index() == $to.index() - ($to.textOffset ? 0 : 1)) {
      let text2 = $from.parent.textBetween($from.parentOffset, $to.parentOffset);
      let deflt = () => mkTr(view.state.tr.insertText(text2, chFrom, chTo));
      if (!view.someProp("handleTextInput", (f) => f(view, chFrom, chTo, text2, deflt)))
        view.dispatch(deflt());
    } else {
      view.dispatch(mkTr());
    }
  } else {
    view.dispatch(mkTr());
  }
}
function resolveSelection(view, doc3, parsedSel) {
  if (Math.max(parsedSel.anchor, parsedSel.head) > doc3.content.size)
    return null;
  return selectionBetween(view, doc3.resolve(parsedSel.anchor), doc3.resolve(parsedSel.head));
}
function isMarkChange(cur, prev) {
  let curMarks = cur.firstChild.marks, prevMarks = prev.firstChild.marks;
  let added2 = curMarks, removed = prevMarks, type, mark2, update;
  for (let i2 = 0; i2 < prevMarks.length; i2++)
    added2 = prevMarks[i2].removeFromSet(added2);
  for (let i2 = 0; i2 < curMarks.length; i2++)
    removed = curMarks[i2].removeFromSet(removed);
  if (added2.length == 1 && removed.length == 0) {
    mark2 = added2[0];
    type = "add";
    update = (node) => node.mark(mark2.addToSet(node.marks));
  } else if (added2.length == 0 && removed.length == 1) {
    mark2 = removed[0];
    type = "remove";
    update = (node) => node.mark(mark2.removeFromSet(node.marks));
  } else {
    return null;
  }
  let updated = [];
  for (let i2 = 0; i2 < prev.childCount; i2++)
    updated.push(update(prev.child(i2)));
  if (Fragment.from(updated).eq(cur))
    return { mark: mark2, type };
}
function looksLikeBlockJoin(old, start, end, $newStart, $newEnd) {
  if (
    // The content must have shrunk
    end - start <= $newEnd.pos - $newStart.pos || // newEnd must point directly at or after the end of the block that newStart points into
    skipClosingAndOpening($newStart, true, false) < $newEnd.pos
  )
    return false;
  let $start = old.resolve(start);
  if (!$newStart.parent.inlineContent) {
    let after = $start.nodeAfter;
    return after != null && end == start + after.nodeSize;
  }
  if ($start.parentOffset < $start.parent.content.size || !$start.parent.isTextblock)
    return false;
  let $next = old.resolve(skipClosingAndOpening($start, true, true));
  if (!$next.parent.isTextblock || $next.pos > end || skipClosingAndOpening($next, true, false) < end)
    return false;
  return $newStart.parent.content.cut($newStart.parentOffset).eq($next.parent.content);
}
function looksLikeEnter(content, from2, to) {
  let newTextlines = 0, newLeaves = 0;
  content.nodesBetween(from2, to, (node, pos) => {
    if (node.isTextblock && pos >= from2 && pos < to)
      newTextlines++;
    else if (node.isText ? /\S/.test(node.text.slice(Math.max(0, from2 - pos), Math.min(node.nodeSize, to - pos))) : node.isLeaf)
      newLeaves++;
  });
  return newLeaves == 0 && newTextlines == 1;
}
function skipClosingAndOpening($pos, fromEnd, mayOpen) {
  let depth = $pos.depth, end = fromEnd ? $pos.end() : $pos.pos;
  while (depth > 0 && (fromEnd || $pos.indexAfter(depth) == $pos.node(depth).childCount)) {
    depth--;
    end++;
    fromEnd = false;
  }
  if (mayOpen) {
    let next3 = $pos.node(depth).maybeChild($pos.indexAfter(depth));
    while (next3 && !next3.isLeaf) {
      next3 = next3.firstChild;
      end++;
    }
  }
  return end;
}
function findDiff(a, b, pos, preferredPos, preferredSide) {
  let start = a.findDiffStart(b, pos), lenA = pos + a.size, lenB = pos + b.size;
  if (start == null)
    return null;
  let { a: endA, b: endB } = a.findDiffEnd(b, lenA, lenB);
  if (preferredSide == "end") {
    let adjust = Math.max(0, start - Math.min(endA, endB));
    preferredPos -= endA + adjust - start;
  }
  if (endA < start && lenA < lenB) {
    let move2 = preferredPos <= start && preferredPos >= endA ? start - preferredPos : 0;
    start -= move2;
    endB = start + (endB - endA);
    endA = start;
  } else if (endB < start) {
    let move2 = preferredPos <= start && preferredPos >= endB ? start - preferredPos : 0;
    start -= move2;
    endA = start + (endA - endB);
    endB = start;
  }
  return { start, endA, endB };
}
var observeOptions = {
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributes: true,
  attributeOldValue: true,
  subtree: true
};
var DOMObserver = class {
  constructor(view) {
    this.view = view;
    this.queue = [];
    this.flushingSoon = -1;
    this.suppressingSelectionUpdates = false;
    this.lastChangedTextNode = null;
    this.started = false;
    this.observer = new window.MutationObserver((mutations) => {
      for (let i2 = 0; i2 < mutations.length; i2++)
        this.queue.push(mutations[i2]);
      if (safari && view.composing && mutations.some((m) => m.type == "childList" && m.target.nodeName == "TR")) {
        view.input.badSafariComposition = true;
        this.flushSoon();
      } else {
        this.flush();
      }
    });
  }
  flushSoon() {
    if (this.flushingSoon < 0)
      this.flushingSoon = window.setTimeout(() => {
        this.flushingSoon = -1;
        this.flush();
      }, 20);
  }
  forceFlush(always = false) {
    if (this.flushingSoon > -1) {
      window.clearTimeout(this.flushingSoon);
      this.flushingSoon = -1;
      this.flush(true);
    } else if (always) {
      this.flush(true);
    }
  }
  start() {
    this.observer.takeRecords();
    this.observer.observe(this.view.dom, observeOptions);
    this.started = true;
  }
  stop() {
    let take3 = this.observer.takeRecords();
    if (take3.length) {
      for (let i2 = 0; i2 < take3.length; i2++)
        this.queue.push(take3[i2]);
      window.setTimeout(() => this.flush(), 20);
    }
    this.observer.disconnect();
    this.started = false;
  }
  stopped(f) {
    if (!this.started)
      return f();
    this.stop();
    try {
      return f();
    } finally {
      this.start();
    }
  }
  ignoreSelectionChange(sel) {
    if (!sel.focusNode)
      return true;
    let ancestors = /* @__PURE__ */ new Set(), container;
    for (let scan = sel.focusNode; scan; scan = parentNode(scan))
      ancestors.add(scan);
    for (let scan = sel.anchorNode; scan; scan = parentNode(scan))
      if (ancestors.has(scan)) {
        container = scan;
        break;
      }
    let desc = container && this.view.docView.nearestDesc(container);
    if (desc && desc.ignoreMutation({
      type: "selection",
      target: isText(container) ? container.parentNode : container
    })) {
      this.view.domSel.ignore(sel);
      return true;
    }
  }
  pendingRecords() {
    for (let mut of this.observer.takeRecords())
      this.queue.push(mut);
    return this.queue;
  }
  flush(readSel = true) {
    let { view } = this;
    if (!view.docView || this.flushingSoon > -1)
      return;
    let mutations = this.pendingRecords();
    if (mutations.length)
      this.queue = [];
    if (readSel)
      view.domSel.read();
    let selChange = !view.domSel.suppress && !view.domSel.synced && !!hasFocusAndSelection(view) && !this.ignoreSelectionChange(view.domSel.range);
    let from2 = -1, to = -1, typeOver = false, added2 = [];
    if (view.editable) {
      for (let i2 = 0; i2 < mutations.length; i2++) {
        let result = this.registerMutation(mutations[i2], added2);
        if (result) {
          from2 = from2 < 0 ? result.from : Math.min(result.from, from2);
          to = to < 0 ? result.to : Math.max(result.to, to);
          if (result.typeOver)
            typeOver = true;
        }
      }
    }
    if (added2.some((n) => n.nodeName == "BR") && (view.input.lastKeyCode == 8 || view.input.lastKeyCode == 46 || chrome && (view.composing || view.input.compositionEndedAt > Date.now() - 50) && mutations.some((m) => m.type == "childList" && m.removedNodes.length))) {
      for (let node of added2)
        if (node.nodeName == "BR" && node.parentNode) {
          let after = node.nextSibling;
          while (after && isElt(after)) {
            if (after.contentEditable == "false") {
              node.parentNode.removeChild(node);
              break;
            }
            after = after.firstChild;
          }
        }
    } else if (gecko && added2.length) {
      let brs = added2.filter((n) => n.nodeName == "BR");
      if (brs.length == 2) {
        let [a, b] = brs;
        if (a.parentNode && a.parentNode.parentNode == b.parentNode)
          b.remove();
        else
          a.remove();
      } else {
        let { focusNode } = view.domSel.range;
        for (let br of brs) {
          let parent = br.parentNode;
          if (parent && parent.nodeName == "LI" && (!focusNode || blockParent(view, focusNode) != parent))
            br.remove();
        }
      }
    }
    let newSel = null;
    if (from2 < 0 && selChange && view.domSel.active && view.input.lastFocus > Date.now() - 200 && view.input.lastTouch < Date.now() - 300 && selectionCollapsed(view.domSel.range) && (newSel = selectionFromDOM(view, view.domSel.range)) && newSel.eq(Selection.near(view.state.doc.resolve(0), 1))) {
      view.input.lastFocus = 0;
      view.domSel.sync();
      view.scrollToSelection();
    } else if (from2 > -1 || selChange) {
      if (from2 > -1)
        checkCSS(view);
      if (view.input.badSafariComposition) {
        view.input.badSafariComposition = false;
        fixUpBadSafariComposition(view, added2);
      }
      readDOMChange(this.view, from2, to, selChange, typeOver, added2);
      if (view.docView && view.docView.damage)
        view.updateState(view.state);
      else if (selChange)
        view.domSel.sync();
    }
  }
  registerMutation(mut, added2) {
    var _a;
    if (added2.indexOf(mut.target) > -1)
      return null;
    let desc;
    for (let scan = mut.target; scan; scan = scan.parentNode) {
      if (desc = this.view.docView.getDesc(scan))
        break;
    }
    if (mut.type == "attributes" && (desc == this.view.docView || mut.attributeName == "contenteditable" || // Firefox sometimes fires spurious events for null/empty styles
    mut.attributeName == "style" && !mut.oldValue && !mut.target.getAttribute("style")))
      return null;
    if (!desc || desc.ignoreMutation(mut))
      return null;
    if (mut.type == "childList") {
      for (let i2 = 0; i2 < mut.addedNodes.length; i2++) {
        let node = mut.addedNodes[i2];
        added2.push(node);
        if (isText(node))
          this.lastChangedTextNode = node;
      }
      if (desc.contentDOM && desc.contentDOM != desc.dom && !desc.contentDOM.contains(mut.target)) {
        desc.markDamage(
          4
          /* Damage.Structure */
        );
        return { from: desc.posBefore, to: desc.posAfter };
      }
      let prev = mut.previousSibling, next3 = mut.nextSibling;
      let fromOffset = prev && prev.parentNode == mut.target ? domIndex(prev) + 1 : 0;
      let from2 = desc.localPosFromDOM(mut.target, fromOffset, -1);
      let toOffset = next3 && next3.parentNode == mut.target ? domIndex(next3) : mut.target.childNodes.length;
      let to = desc.localPosFromDOM(mut.target, toOffset, 1);
      desc.markDamage(
        ((_a = desc.contentDOM) === null || _a === void 0 ? void 0 : _a.contains(mut.target)) ? 2 : 4
        /* Damage.Structure */
      );
      return { from: from2, to };
    } else if (mut.type == "attributes") {
      desc.markDamage(
        4
        /* Damage.Structure */
      );
      return { from: desc.posAtStart - desc.border, to: desc.posAtEnd + desc.border };
    } else {
      this.lastChangedTextNode = mut.target;
      desc.markDamage(
        desc instanceof TextViewDesc && mut.target == desc.nodeDOM ? 8 : 4
        /* Damage.Structure */
      );
      return {
        from: desc.posAtStart,
        to: desc.posAtEnd,
        // An event was generated for a text change that didn't change
        // any text. Mark the dom change to fall back to assuming the
        // selection was typed over with an identical value if it can't
        // find another change.
        typeOver: mut.target.nodeValue == mut.oldValue
      };
    }
  }
};
var cssChecked = /* @__PURE__ */ new WeakMap();
var cssCheckWarned = false;
function checkCSS(view) {
  if (cssChecked.has(view))
    return;
  cssChecked.set(view, null);
  if (["normal", "nowrap", "pre-line"].indexOf(getComputedStyle(view.dom).whiteSpace) !== -1) {
    view.requiresGeckoHackNode = gecko;
    if (cssCheckWarned)
      return;
    console["warn"]("ProseMirror expects the CSS white-space property to be set, preferably to 'pre-wrap'. It is recommended to load style/prosemirror.css from the prosemirror-view package.");
    cssCheckWarned = true;
  }
}
function blockParent(view, node) {
  for (let p = node.parentNode; p && p != view.dom; p = p.parentNode) {
    let desc = view.docView.nearestDesc(p, true);
    if (desc && desc.node.isBlock)
      return p;
  }
  return null;
}
function fixUpBadSafariComposition(view, addedNodes) {
  var _a;
  let { focusNode, focusOffset } = view.domSel.range;
  for (let node of addedNodes) {
    if (((_a = node.parentNode) === null || _a === void 0 ? void 0 : _a.nodeName) == "TR") {
      let nextCell3 = node.nextSibling;
      while (nextCell3 && (nextCell3.nodeName != "TD" && nextCell3.nodeName != "TH"))
        nextCell3 = nextCell3.nextSibling;
      if (nextCell3) {
        let parent = nextCell3;
        for (; ; ) {
          let first = parent.firstChild;
          if (!first || !isElt(first) || first.contentEditable == "false" || /^(BR|IMG)$/.test(first.nodeName))
            break;
          parent = first;
        }
        parent.insertBefore(node, parent.firstChild);
        if (focusNode == node)
          view.domSelection().collapse(node, focusOffset);
      } else {
        node.parentNode.removeChild(node);
      }
    }
  }
}
var EditorView = class {
  /**
  Create a view. `place` may be a DOM node that the editor should
  be appended to, a function that will place it into the document,
  or an object whose `mount` property holds the node to use as the
  document container. If it is `null`, the editor will not be
  added to the document.
  */
  constructor(place4, props) {
    this._root = null;
    this.focused = false;
    this.trackWrites = null;
    this.mounted = false;
    this.markCursor = null;
    this.cursorWrapper = null;
    this.lastSelectedViewDesc = void 0;
    this.input = new InputState();
    this.prevDirectPlugins = [];
    this.pluginViews = [];
    this.requiresGeckoHackNode = false;
    this.dragging = null;
    this._props = props;
    this.state = props.state;
    this.directPlugins = props.plugins || [];
    this.directPlugins.forEach(checkStateComponent);
    this.dispatch = this.dispatch.bind(this);
    this.dom = place4 && place4.mount || document.createElement("div");
    if (place4) {
      if (place4.appendChild)
        place4.appendChild(this.dom);
      else if (typeof place4 == "function")
        place4(this.dom);
      else if (place4.mount)
        this.mounted = true;
    }
    this.editable = getEditable(this);
    updateCursorWrapper(this);
    this.nodeViews = buildNodeViews(this);
    this.docView = docViewDesc(this.state.doc, computeDocDeco(this), viewDecorations(this), this.dom, this);
    this.domObserver = new DOMObserver(this);
    this.domSel = new DOMSelState(this);
    this.domObserver.start();
    this.domSel.read();
    initInput(this);
    this.updatePluginViews();
  }
  /**
  Holds `true` when a
  [composition](https://w3c.github.io/uievents/#events-compositionevents)
  is active.
  */
  get composing() {
    return this.input.composing;
  }
  /**
  The view's current [props](https://prosemirror.net/docs/ref/#view.EditorProps).
  */
  get props() {
    if (this._props.state != this.state) {
      let prev = this._props;
      this._props = {};
      for (let name in prev)
        this._props[name] = prev[name];
      this._props.state = this.state;
    }
    return this._props;
  }
  /**
  Update the view's props. Will immediately cause an update to
  the DOM.
  */
  update(props) {
    if (props.handleDOMEvents != this._props.handleDOMEvents)
      ensureListeners(this);
    let prevProps = this._props;
    this._props = props;
    if (props.plugins) {
      props.plugins.forEach(checkStateComponent);
      this.directPlugins = props.plugins;
    }
    this.updateStateInner(props.state, prevProps);
  }
  /**
  Update the view by updating existing props object with the object
  given as argument. Equivalent to `view.update(Object.assign({},
  view.props, props))`.
  */
  setProps(props) {
    let updated = {};
    for (let name in this._props)
      updated[name] = this._props[name];
    updated.state = this.state;
    for (let name in props)
      updated[name] = props[name];
    this.update(updated);
  }
  /**
  Update the editor's `state` prop, without touching any of the
  other props.
  */
  updateState(state) {
    this.updateStateInner(state, this._props);
  }
  updateStateInner(state, prevProps) {
    var _a;
    let prev = this.state, redraw = false, updateSel = false;
    if (state.storedMarks && this.composing) {
      clearComposition(this);
      updateSel = true;
    }
    this.state = state;
    let pluginsChanged = prev.plugins != state.plugins || this._props.plugins != prevProps.plugins;
    if (pluginsChanged || this._props.plugins != prevProps.plugins || this._props.nodeViews != prevProps.nodeViews) {
      let nodeViews2 = buildNodeViews(this);
      if (changedNodeViews(nodeViews2, this.nodeViews)) {
        this.nodeViews = nodeViews2;
        redraw = true;
      }
    }
    if (pluginsChanged || prevProps.handleDOMEvents != this._props.handleDOMEvents) {
      ensureListeners(this);
    }
    this.editable = getEditable(this);
    updateCursorWrapper(this);
    let innerDeco = viewDecorations(this), outerDeco = computeDocDeco(this);
    let scroll = prev.plugins != state.plugins && !prev.doc.eq(state.doc) ? "reset" : state.scrollToSelection > prev.scrollToSelection ? "to selection" : "preserve";
    let updateDoc = redraw || !this.docView.matchesNode(state.doc, outerDeco, innerDeco);
    if (updateDoc || !state.selection.eq(prev.selection))
      updateSel = true;
    let oldScrollPos = scroll == "preserve" && updateSel && this.dom.style.overflowAnchor == null && storeScrollPos(this);
    if (updateSel)
      this.domObserver.stopped(() => {
        let forceSelUpdate = updateDoc && chrome && !this.composing && !prev.selection.empty && !state.selection.empty && selectionContextChanged(prev.selection, state.selection);
        if (updateDoc) {
          let chromeKludge = chrome ? this.trackWrites = this.domSel.range.focusNode : null;
          if (this.composing)
            this.input.compositionNode = findCompositionNode(this);
          if (redraw || !this.docView.update(state.doc, outerDeco, innerDeco, this, -1)) {
            let prevOuter = this.docView.outerDeco;
            this.docView.destroy();
            this.docView = docViewDesc(state.doc, outerDeco, innerDeco, this.dom, this, prevOuter);
          }
          if (chromeKludge && (!this.trackWrites || !this.dom.contains(this.trackWrites)))
            forceSelUpdate = true;
        }
        this.domSel.sync(forceSelUpdate);
      });
    this.updatePluginViews(prev);
    if (((_a = this.dragging) === null || _a === void 0 ? void 0 : _a.node) && !prev.doc.eq(state.doc))
      this.updateDraggedNode(this.dragging, prev);
    if (scroll == "reset") {
      this.dom.scrollTop = 0;
    } else if (scroll == "to selection") {
      this.scrollToSelection();
    } else if (oldScrollPos) {
      resetScrollPos(oldScrollPos);
    }
  }
  /**
  @internal
  */
  scrollToSelection() {
    let startDOM = this.domSel.range.focusNode;
    if (!startDOM || !this.domSel.active) ;
    else if (this.someProp("handleScrollToSelection", (f) => f(this))) ;
    else if (this.state.selection instanceof NodeSelection) {
      let target2 = this.docView.domAfterPos(this.state.selection.from);
      if (isElt(target2))
        scrollRectIntoView(this, target2.getBoundingClientRect(), startDOM);
    } else {
      scrollRectIntoView(this, this.coordsAtPos(this.state.selection.head, 1), startDOM);
    }
  }
  destroyPluginViews() {
    let view;
    while (view = this.pluginViews.pop())
      if (view.destroy)
        view.destroy();
  }
  updatePluginViews(prevState) {
    if (!prevState || prevState.plugins != this.state.plugins || this.directPlugins != this.prevDirectPlugins) {
      this.prevDirectPlugins = this.directPlugins;
      this.destroyPluginViews();
      for (let i2 = 0; i2 < this.directPlugins.length; i2++) {
        let plugin = this.directPlugins[i2];
        if (plugin.spec.view)
          this.pluginViews.push(plugin.spec.view(this));
      }
      for (let i2 = 0; i2 < this.state.plugins.length; i2++) {
        let plugin = this.state.plugins[i2];
        if (plugin.spec.view)
          this.pluginViews.push(plugin.spec.view(this));
      }
    } else {
      for (let i2 = 0; i2 < this.pluginViews.length; i2++) {
        let pluginView = this.pluginViews[i2];
        if (pluginView.update)
          pluginView.update(this, prevState);
      }
    }
  }
  updateDraggedNode(dragging, prev) {
    let sel = dragging.node, found2 = -1;
    if (sel.from < this.state.doc.content.size && this.state.doc.nodeAt(sel.from) == sel.node) {
      found2 = sel.from;
    } else {
      let movedPos = sel.from + (this.state.doc.content.size - prev.doc.content.size);
      let moved3 = movedPos > 0 && movedPos < this.state.doc.content.size && this.state.doc.nodeAt(movedPos);
      if (moved3 == sel.node)
        found2 = movedPos;
    }
    this.dragging = new Dragging(dragging.slice, dragging.move, found2 < 0 ? void 0 : NodeSelection.create(this.state.doc, found2));
  }
  someProp(propName, f) {
    let prop = this._props && this._props[propName], value;
    if (prop != null && (value = f ? f(prop) : prop))
      return value;
    for (let i2 = 0; i2 < this.directPlugins.length; i2++) {
      let prop2 = this.directPlugins[i2].props[propName];
      if (prop2 != null && (value = f ? f(prop2) : prop2))
        return value;
    }
    let plugins = this.state.plugins;
    if (plugins)
      for (let i2 = 0; i2 < plugins.length; i2++) {
        let prop2 = plugins[i2].props[propName];
        if (prop2 != null && (value = f ? f(prop2) : prop2))
          return value;
      }
  }
  /**
  Query whether the view has focus.
  */
  hasFocus() {
    return this.root.activeElement == this.dom;
  }
  /**
  Focus the editor.
  */
  focus() {
    if (this.editable)
      focusPreventScroll(this.dom);
    this.domSel.sync();
  }
  /**
  Get the document root in which the editor exists. This will
  usually be the top-level `document`, but might be a [shadow
  DOM](https://developer.mozilla.org/en-US/docs/Web/Web_Components/Shadow_DOM)
  root if the editor is inside one.
  */
  get root() {
    let connected = this.dom.isConnected !== false;
    if (!connected)
      this._root = null;
    let cached = this._root;
    if (cached == null && connected)
      for (let search = this.dom.parentNode; search; search = search.parentNode) {
        if (search.nodeType == 9 || search.nodeType == 11 && search.host) {
          if (!search.getSelection)
            Object.getPrototypeOf(search).getSelection = () => search.ownerDocument.getSelection();
          return this._root = search;
        }
      }
    return cached || document;
  }
  /**
  When an existing editor view is moved to a new document or
  shadow tree, call this to make it recompute its root.
  */
  updateRoot() {
    this._root = null;
  }
  /**
  Given a pair of viewport coordinates, return the document
  position that corresponds to them. May return null if the given
  coordinates aren't inside of the editor. When an object is
  returned, its `pos` property is the position nearest to the
  coordinates, and its `inside` property holds the position of the
  inner node that the position falls inside of, or -1 if it is at
  the top level, not in any node.
  */
  posAtCoords(coords) {
    return posAtCoords(this, coords);
  }
  /**
  Returns the viewport rectangle at a given document position.
  `left` and `right` will be the same number, as this returns a
  flat cursor-ish rectangle. If the position is between two things
  that aren't directly adjacent, `side` determines which element
  is used. When < 0, the element before the position is used,
  otherwise the element after.
  */
  coordsAtPos(pos, side = 1) {
    return coordsAtPos(this, pos, side);
  }
  /**
  Find the DOM position that corresponds to the given document
  position. When `side` is negative, find the position as close as
  possible to the content before the position. When positive,
  prefer positions close to the content after the position. When
  zero, prefer as shallow a position as possible.
  
  Note that you should **not** mutate the editor's internal DOM,
  only inspect it (and even that is usually not necessary).
  */
  domAtPos(pos, side = 0) {
    return this.docView.domFromPos(pos, side);
  }
  /**
  Find the DOM node that represents the document node after the
  given position. May return `null` when the position doesn't point
  in front of a node or if the node is inside an opaque node view.
  
  This is intended to be able to call things like
  `getBoundingClientRect` on that DOM node. Do **not** mutate the
  editor DOM directly, or add styling this way, since that will be
  immediately overriden by the editor as it redraws the node.
  */
  nodeDOM(pos) {
    let desc = this.docView.descAt(pos);
    return desc ? desc.nodeDOM : null;
  }
  /**
  Find the document position that corresponds to a given DOM
  position. (Whenever possible, it is preferable to inspect the
  document structure directly, rather than poking around in the
  DOM, but sometimes—for example when interpreting an event
  target—you don't have a choice.)
  
  The `bias` parameter can be used to influence which side of a DOM
  node to use when the position is inside a leaf node.
  */
  posAtDOM(node, offset, bias = -1) {
    let pos = this.docView.posFromDOM(node, offset, bias);
    if (pos == null)
      throw new RangeError("DOM position not inside the editor");
    return pos;
  }
  /**
  Find out whether the selection is at the end of a textblock when
  moving in a given direction. When, for example, given `"left"`,
  it will return true if moving left from the current cursor
  position would leave that position's parent textblock. Will apply
  to the view's current state by default, but it is possible to
  pass a different state.
  */
  endOfTextblock(dir, state) {
    return endOfTextblock(this, state || this.state, dir);
  }
  /**
  Run the editor's paste logic with the given HTML string. The
  `event`, if given, will be passed to the
  [`handlePaste`](https://prosemirror.net/docs/ref/#view.EditorProps.handlePaste) hook.
  */
  pasteHTML(html, event) {
    return doPaste(this, "", html, false, event || new ClipboardEvent("paste"));
  }
  /**
  Run the editor's paste logic with the given plain-text input.
  */
  pasteText(text2, event) {
    return doPaste(this, text2, null, true, event || new ClipboardEvent("paste"));
  }
  /**
  Serialize the given slice as it would be if it was copied from
  this editor. Returns a DOM element that contains a
  representation of the slice as its children, a textual
  representation, and the transformed slice (which can be
  different from the given input due to hooks like
  [`transformCopied`](https://prosemirror.net/docs/ref/#view.EditorProps.transformCopied)).
  */
  serializeForClipboard(slice2) {
    return serializeForClipboard(this, slice2);
  }
  /**
  Removes the editor from the DOM and destroys all [node
  views](https://prosemirror.net/docs/ref/#view.NodeView).
  */
  destroy() {
    if (!this.docView)
      return;
    destroyInput(this);
    this.domSel.destroy();
    this.destroyPluginViews();
    if (this.mounted) {
      this.docView.update(this.state.doc, [], viewDecorations(this), this, -1);
      this.dom.textContent = "";
    } else if (this.dom.parentNode) {
      this.dom.parentNode.removeChild(this.dom);
    }
    this.docView.destroy();
    this.docView = null;
    clearReusedRange();
  }
  /**
  This is true when the view has been
  [destroyed](https://prosemirror.net/docs/ref/#view.EditorView.destroy) (and thus should not be
  used anymore).
  */
  get isDestroyed() {
    return this.docView == null;
  }
  /**
  Used for testing.
  */
  dispatchEvent(event) {
    return dispatchEvent(this, event);
  }
  /**
  @internal
  */
  domSelection() {
    return this.root.getSelection();
  }
};
EditorView.prototype.dispatch = function(tr) {
  let dispatchTransaction = this._props.dispatchTransaction;
  if (dispatchTransaction)
    dispatchTransaction.call(this, tr);
  else
    this.updateState(this.state.apply(tr));
};
function computeDocDeco(view) {
  let attrs = /* @__PURE__ */ Object.create(null);
  attrs.class = "ProseMirror";
  attrs.contenteditable = String(view.editable);
  view.someProp("attributes", (value) => {
    if (typeof value == "function")
      value = value(view.state);
    if (value)
      for (let attr in value) {
        if (attr == "class")
          attrs.class += " " + value[attr];
        else if (attr == "style")
          attrs.style = (attrs.style ? attrs.style + ";" : "") + value[attr];
        else if (!attrs[attr] && attr != "contenteditable" && attr != "nodeName")
          attrs[attr] = String(value[attr]);
      }
  });
  if (!attrs.translate)
    attrs.translate = "no";
  return [Decoration.node(0, view.state.doc.content.size, attrs)];
}
function updateCursorWrapper(view) {
  if (view.markCursor) {
    let dom = document.createElement("img");
    dom.className = "ProseMirror-separator";
    dom.setAttribute("mark-placeholder", "true");
    dom.setAttribute("alt", "");
    view.cursorWrapper = { dom, deco: Decoration.widget(view.state.selection.from, dom, { raw: true, marks: view.markCursor }) };
  } else {
    view.cursorWrapper = null;
  }
}
function getEditable(view) {
  return !view.someProp("editable", (value) => value(view.state) === false);
}
function selectionContextChanged(sel1, sel2) {
  let depth = Math.min(sel1.$anchor.sharedDepth(sel1.head), sel2.$anchor.sharedDepth(sel2.head));
  return sel1.$anchor.start(depth) != sel2.$anchor.start(depth);
}
function buildNodeViews(view) {
  let result = /* @__PURE__ */ Object.create(null);
  function add2(obj) {
    for (let prop in obj)
      if (!Object.prototype.hasOwnProperty.call(result, prop))
        result[prop] = obj[prop];
  }
  view.someProp("nodeViews", add2);
  view.someProp("markViews", add2);
  return result;
}
function changedNodeViews(a, b) {
  let nA = 0, nB = 0;
  for (let prop in a) {
    if (a[prop] != b[prop])
      return true;
    nA++;
  }
  for (let _ in b)
    nB++;
  return nA != nB;
}
function checkStateComponent(plugin) {
  if (plugin.spec.state || plugin.spec.filterTransaction || plugin.spec.appendTransaction)
    throw new RangeError("Plugins passed directly to the view must not have a state component");
}

// node_modules/prosemirror-gapcursor/dist/index.js
var GapCursor = class _GapCursor extends Selection {
  /**
  Create a gap cursor.
  */
  constructor($pos) {
    super($pos, $pos);
  }
  map(doc3, mapping) {
    let $pos = doc3.resolve(mapping.map(this.head));
    return _GapCursor.valid($pos) ? new _GapCursor($pos) : Selection.near($pos);
  }
  content() {
    return Slice.empty;
  }
  eq(other) {
    return other instanceof _GapCursor && other.head == this.head;
  }
  toJSON() {
    return { type: "gapcursor", pos: this.head };
  }
  /**
  @internal
  */
  static fromJSON(doc3, json2) {
    if (typeof json2.pos != "number")
      throw new RangeError("Invalid input for GapCursor.fromJSON");
    return new _GapCursor(doc3.resolve(json2.pos));
  }
  /**
  @internal
  */
  getBookmark() {
    return new GapBookmark(this.anchor);
  }
  /**
  @internal
  */
  static valid($pos) {
    let parent = $pos.parent;
    if (parent.inlineContent || !closedBefore($pos) || !closedAfter($pos))
      return false;
    let override = parent.type.spec.allowGapCursor;
    if (override != null)
      return override;
    let deflt = parent.contentMatchAt($pos.index()).defaultType;
    return deflt && deflt.isTextblock;
  }
  /**
  @internal
  */
  static findGapCursorFrom($pos, dir, mustMove = false) {
    search: for (; ; ) {
      if (!mustMove && _GapCursor.valid($pos))
        return $pos;
      let pos = $pos.pos, next3 = null;
      for (let d = $pos.depth; ; d--) {
        let parent = $pos.node(d);
        if (dir > 0 ? $pos.indexAfter(d) < parent.childCount : $pos.index(d) > 0) {
          next3 = parent.child(dir > 0 ? $pos.indexAfter(d) : $pos.index(d) - 1);
          break;
        } else if (d == 0) {
          return null;
        }
        pos += dir;
        let $cur = $pos.doc.resolve(pos);
        if (_GapCursor.valid($cur))
          return $cur;
      }
      for (; ; ) {
        let inside3 = dir > 0 ? next3.firstChild : next3.lastChild;
        if (!inside3) {
          if (next3.isAtom && !next3.isText && !NodeSelection.isSelectable(next3)) {
            $pos = $pos.doc.resolve(pos + next3.nodeSize * dir);
            mustMove = false;
            continue search;
          }
          break;
        }
        next3 = inside3;
        pos += dir;
        let $cur = $pos.doc.resolve(pos);
        if (_GapCursor.valid($cur))
          return $cur;
      }
      return null;
    }
  }
};
GapCursor.prototype.visible = false;
GapCursor.findFrom = GapCursor.findGapCursorFrom;
Selection.jsonID("gapcursor", GapCursor);
var GapBookmark = class _GapBookmark {
  constructor(pos) {
    this.pos = pos;
  }
  map(mapping) {
    return new _GapBookmark(mapping.map(this.pos));
  }
  resolve(doc3) {
    let $pos = doc3.resolve(this.pos);
    return GapCursor.valid($pos) ? new GapCursor($pos) : Selection.near($pos);
  }
};
function needsGap(type) {
  return type.isAtom || type.spec.isolating || type.spec.createGapCursor;
}
function closedBefore($pos) {
  for (let d = $pos.depth; d >= 0; d--) {
    let index = $pos.index(d), parent = $pos.node(d);
    if (index == 0) {
      if (parent.type.spec.isolating)
        return true;
      continue;
    }
    for (let before = parent.child(index - 1); ; before = before.lastChild) {
      if (before.childCount == 0 && !before.inlineContent || needsGap(before.type))
        return true;
      if (before.inlineContent)
        return false;
    }
  }
  return true;
}
function closedAfter($pos) {
  for (let d = $pos.depth; d >= 0; d--) {
    let index = $pos.indexAfter(d), parent = $pos.node(d);
    if (index == parent.childCount) {
      if (parent.type.spec.isolating)
        return true;
      continue;
    }
    for (let after = parent.child(index); ; after = after.firstChild) {
      if (after.childCount == 0 && !after.inlineContent || needsGap(after.type))
        return true;
      if (after.inlineContent)
        return false;
    }
  }
  return true;
}
function gapCursor() {
  return new Plugin({
    props: {
      decorations: drawGapCursor,
      createSelectionBetween(_view, $anchor, $head) {
        return $anchor.pos == $head.pos && GapCursor.valid($head) ? new GapCursor($head) : null;
      },
      handleClick,
      handleKeyDown,
      handleDOMEvents: { beforeinput }
    }
  });
}
var handleKeyDown = keydownHandler({
  "ArrowLeft": arrow("horiz", -1),
  "ArrowRight": arrow("horiz", 1),
  "ArrowUp": arrow("vert", -1),
  "ArrowDown": arrow("vert", 1)
});
function arrow(axis, dir) {
  const dirStr = axis == "vert" ? dir > 0 ? "down" : "up" : dir > 0 ? "right" : "left";
  return function(state, dispatch, view) {
    let sel = state.selection;
    let $start = dir > 0 ? sel.$to : sel.$from, mustMove = sel.empty;
    if (sel instanceof TextSelection) {
      if (!view.endOfTextblock(dirStr) || $start.depth == 0)
        return false;
      mustMove = false;
      $start = state.doc.resolve(dir > 0 ? $start.after() : $start.before());
    }
    let $found = GapCursor.findGapCursorFrom($start, dir, mustMove);
    if (!$found)
      return false;
    if (dispatch)
      dispatch(state.tr.setSelection(new GapCursor($found)));
    return true;
  };
}
function handleClick(view, pos, event) {
  if (!view || !view.editable)
    return false;
  let $pos = view.state.doc.resolve(pos);
  if (!GapCursor.valid($pos))
    return false;
  let clickPos = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (clickPos && clickPos.inside > -1 && NodeSelection.isSelectable(view.state.doc.nodeAt(clickPos.inside)))
    return false;
  view.dispatch(view.state.tr.setSelection(new GapCursor($pos)));
  return true;
}
function beforeinput(view, event) {
  if (event.inputType != "insertCompositionText" || !(view.state.selection instanceof GapCursor))
    return false;
  let { $from } = view.state.selection;
  let insert = $from.parent.contentMatchAt($from.index()).findWrapping(view.state.schema.nodes.text);
  if (!insert)
    return false;
  let frag = Fragment.empty;
  for (let i2 = insert.length - 1; i2 >= 0; i2--)
    frag = Fragment.from(insert[i2].createAndFill(null, frag));
  let tr = view.state.tr.replace($from.pos, $from.pos, new Slice(frag, 0, 0));
  tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + 1)));
  view.dispatch(tr);
  return false;
}
function drawGapCursor(state) {
  if (!(state.selection instanceof GapCursor))
    return null;
  let node = document.createElement("div");
  node.className = "ProseMirror-gapcursor";
  return DecorationSet.create(state.doc, [Decoration.widget(state.selection.head, node, { key: "gapcursor" })]);
}

// node_modules/prosemirror-dropcursor/dist/index.js
function dropCursor(options = {}) {
  return new Plugin({
    view(editorView) {
      return new DropCursorView(editorView, options);
    }
  });
}
var DropCursorView = class {
  constructor(editorView, options) {
    var _a;
    this.editorView = editorView;
    this.cursorPos = null;
    this.element = null;
    this.timeout = -1;
    this.lastDragEvent = null;
    this.width = (_a = options.width) !== null && _a !== void 0 ? _a : 1;
    this.color = options.color === false ? void 0 : options.color || "black";
    this.class = options.class;
    this.handlers = ["dragover", "dragend", "drop", "dragleave"].map((name) => {
      let handler = (e) => {
        this[name](e);
      };
      editorView.dom.addEventListener(name, handler);
      return { name, handler };
    });
  }
  destroy() {
    this.setCursor(null);
    this.handlers.forEach(({ name, handler }) => this.editorView.dom.removeEventListener(name, handler));
  }
  update(editorView, prevState) {
    if (this.cursorPos != null && prevState.doc != editorView.state.doc) {
      if (this.lastDragEvent) {
        let target2 = this.computeTarget(this.lastDragEvent);
        if (target2 == this.cursorPos)
          this.updateOverlay();
        else
          this.setCursor(target2);
      } else {
        this.updateOverlay();
      }
    }
  }
  setCursor(pos) {
    if (pos == this.cursorPos)
      return;
    this.cursorPos = pos;
    if (pos == null) {
      this.element.parentNode.removeChild(this.element);
      this.element = null;
    } else {
      this.updateOverlay();
    }
  }
  updateOverlay() {
    let $pos = this.editorView.state.doc.resolve(this.cursorPos);
    let isBlock = !$pos.parent.inlineContent, rect;
    let editorDOM = this.editorView.dom, editorRect = editorDOM.getBoundingClientRect();
    let scaleX = editorRect.width / editorDOM.offsetWidth, scaleY = editorRect.height / editorDOM.offsetHeight;
    if (isBlock) {
      let before = $pos.nodeBefore, after = $pos.nodeAfter;
      if (before || after) {
        let node = this.editorView.nodeDOM(this.cursorPos - (before ? before.nodeSize : 0));
        if (node) {
          let nodeRect = node.getBoundingClientRect();
          let top = before ? nodeRect.bottom : nodeRect.top;
          if (before && after)
            top = (top + this.editorView.nodeDOM(this.cursorPos).getBoundingClientRect().top) / 2;
          let halfWidth = this.width / 2 * scaleY;
          rect = { left: nodeRect.left, right: nodeRect.right, top: top - halfWidth, bottom: top + halfWidth };
        }
      }
    }
    if (!rect) {
      let coords = this.editorView.coordsAtPos(this.cursorPos);
      let halfWidth = this.width / 2 * scaleX;
      rect = { left: coords.left - halfWidth, right: coords.left + halfWidth, top: coords.top, bottom: coords.bottom };
    }
    let parent = this.editorView.dom.offsetParent;
    if (!this.element) {
      this.element = parent.appendChild(document.createElement("div"));
      if (this.class)
        this.element.className = this.class;
      this.element.style.cssText = "position: absolute; z-index: 50; pointer-events: none;";
      if (this.color) {
        this.element.style.backgroundColor = this.color;
      }
    }
    this.element.classList.toggle("prosemirror-dropcursor-block", isBlock);
    this.element.classList.toggle("prosemirror-dropcursor-inline", !isBlock);
    let parentLeft, parentTop;
    if (!parent || parent == document.body && getComputedStyle(parent).position == "static") {
      parentLeft = -pageXOffset;
      parentTop = -pageYOffset;
    } else {
      let rect2 = parent.getBoundingClientRect();
      let parentScaleX = rect2.width / parent.offsetWidth, parentScaleY = rect2.height / parent.offsetHeight;
      parentLeft = rect2.left - parent.scrollLeft * parentScaleX;
      parentTop = rect2.top - parent.scrollTop * parentScaleY;
    }
    this.element.style.left = (rect.left - parentLeft) / scaleX + "px";
    this.element.style.top = (rect.top - parentTop) / scaleY + "px";
    this.element.style.width = (rect.right - rect.left) / scaleX + "px";
    this.element.style.height = (rect.bottom - rect.top) / scaleY + "px";
  }
  scheduleRemoval(timeout) {
    clearTimeout(this.timeout);
    this.timeout = setTimeout(() => this.setCursor(null), timeout);
  }
  computeTarget(event) {
    let pos = this.editorView.posAtCoords({ left: event.clientX, top: event.clientY });
    let node = pos && pos.inside >= 0 && this.editorView.state.doc.nodeAt(pos.inside);
    let disableDropCursor = node && node.type.spec.disableDropCursor;
    let disabled = typeof disableDropCursor == "function" ? disableDropCursor(this.editorView, pos, event) : disableDropCursor;
    if (!pos || disabled)
      return null;
    let target2 = pos.pos;
    if (this.editorView.dragging && this.editorView.dragging.slice) {
      let point2 = dropPoint(this.editorView.state.doc, target2, this.editorView.dragging.slice);
      if (point2 != null)
        target2 = point2;
    }
    return target2;
  }
  dragover(event) {
    if (!this.editorView.editable)
      return;
    this.lastDragEvent = event;
    let target2 = this.computeTarget(event);
    if (target2 != null) {
      this.setCursor(target2);
      this.scheduleRemoval(5e3);
    }
  }
  dragend() {
    this.scheduleRemoval(20);
  }
  drop() {
    this.scheduleRemoval(20);
  }
  dragleave(event) {
    if (!this.editorView.dom.contains(event.relatedTarget))
      this.setCursor(null);
  }
};

// node_modules/prosemirror-tables/dist/index.js
var readFromCache;
var addToCache;
if (typeof WeakMap != "undefined") {
  let cache = /* @__PURE__ */ new WeakMap();
  readFromCache = (key12) => cache.get(key12);
  addToCache = (key12, value) => {
    cache.set(key12, value);
    return value;
  };
} else {
  const cache = [];
  const cacheSize = 10;
  let cachePos = 0;
  readFromCache = (key12) => {
    for (let i2 = 0; i2 < cache.length; i2 += 2) if (cache[i2] == key12) return cache[i2 + 1];
  };
  addToCache = (key12, value) => {
    if (cachePos == cacheSize) cachePos = 0;
    cache[cachePos++] = key12;
    return cache[cachePos++] = value;
  };
}
var TableMap = class {
  constructor(width, height, map2, problems) {
    this.width = width;
    this.height = height;
    this.map = map2;
    this.problems = problems;
  }
  findCell(pos) {
    for (let i2 = 0; i2 < this.map.length; i2++) {
      const curPos = this.map[i2];
      if (curPos != pos) continue;
      const left = i2 % this.width;
      const top = i2 / this.width | 0;
      let right = left + 1;
      let bottom = top + 1;
      for (let j = 1; right < this.width && this.map[i2 + j] == curPos; j++) right++;
      for (let j = 1; bottom < this.height && this.map[i2 + this.width * j] == curPos; j++) bottom++;
      return {
        left,
        top,
        right,
        bottom
      };
    }
    throw new RangeError(`No cell with offset ${pos} found`);
  }
  colCount(pos) {
    for (let i2 = 0; i2 < this.map.length; i2++) if (this.map[i2] == pos) return i2 % this.width;
    throw new RangeError(`No cell with offset ${pos} found`);
  }
  nextCell(pos, axis, dir) {
    const { left, right, top, bottom } = this.findCell(pos);
    if (axis == "horiz") {
      if (dir < 0 ? left == 0 : right == this.width) return null;
      return this.map[top * this.width + (dir < 0 ? left - 1 : right)];
    } else {
      if (dir < 0 ? top == 0 : bottom == this.height) return null;
      return this.map[left + this.width * (dir < 0 ? top - 1 : bottom)];
    }
  }
  rectBetween(a, b) {
    const { left: leftA, right: rightA, top: topA, bottom: bottomA } = this.findCell(a);
    const { left: leftB, right: rightB, top: topB, bottom: bottomB } = this.findCell(b);
    return {
      left: Math.min(leftA, leftB),
      top: Math.min(topA, topB),
      right: Math.max(rightA, rightB),
      bottom: Math.max(bottomA, bottomB)
    };
  }
  cellsInRect(rect) {
    const result = [];
    const seen = {};
    for (let row3 = rect.top; row3 < rect.bottom; row3++) for (let col = rect.left; col < rect.right; col++) {
      const index = row3 * this.width + col;
      const pos = this.map[index];
      if (seen[pos]) continue;
      seen[pos] = true;
      if (col == rect.left && col && this.map[index - 1] == pos || row3 == rect.top && row3 && this.map[index - this.width] == pos) continue;
      result.push(pos);
    }
    return result;
  }
  positionAt(row3, col, table) {
    for (let i2 = 0, rowStart = 0; ; i2++) {
      const rowEnd = rowStart + table.child(i2).nodeSize;
      if (i2 == row3) {
        let index = col + row3 * this.width;
        const rowEndIndex = (row3 + 1) * this.width;
        while (index < rowEndIndex && this.map[index] < rowStart) index++;
        return index == rowEndIndex ? rowEnd - 1 : this.map[index];
      }
      rowStart = rowEnd;
    }
  }
  static get(table) {
    return readFromCache(table) || addToCache(table, computeMap(table));
  }
};
function computeMap(table) {
  if (table.type.spec.tableRole != "table") throw new RangeError("Not a table node: " + table.type.name);
  const width = findWidth(table), height = table.childCount;
  const map2 = [];
  let mapPos = 0;
  let problems = null;
  const colWidths = [];
  for (let i2 = 0, e = width * height; i2 < e; i2++) map2[i2] = 0;
  for (let row3 = 0, pos = 0; row3 < height; row3++) {
    const rowNode = table.child(row3);
    pos++;
    for (let i2 = 0; ; i2++) {
      while (mapPos < map2.length && map2[mapPos] != 0) mapPos++;
      if (i2 == rowNode.childCount) break;
      const cellNode = rowNode.child(i2);
      const { colspan, rowspan, colwidth } = cellNode.attrs;
      for (let h2 = 0; h2 < rowspan; h2++) {
        if (h2 + row3 >= height) {
          (problems || (problems = [])).push({
            type: "overlong_rowspan",
            pos,
            n: rowspan - h2
          });
          break;
        }
        const start = mapPos + h2 * width;
        for (let w = 0; w < colspan; w++) {
          if (map2[start + w] == 0) map2[start + w] = pos;
          else (problems || (problems = [])).push({
            type: "collision",
            row: row3,
            pos,
            n: colspan - w
          });
          const colW = colwidth && colwidth[w];
          if (colW) {
            const widthIndex = (start + w) % width * 2, prev = colWidths[widthIndex];
            if (prev == null || prev != colW && colWidths[widthIndex + 1] == 1) {
              colWidths[widthIndex] = colW;
              colWidths[widthIndex + 1] = 1;
            } else if (prev == colW) colWidths[widthIndex + 1]++;
          }
        }
      }
      mapPos += colspan;
      pos += cellNode.nodeSize;
    }
    const expectedPos = (row3 + 1) * width;
    let missing = 0;
    while (mapPos < expectedPos) if (map2[mapPos++] == 0) missing++;
    if (missing) (problems || (problems = [])).push({
      type: "missing",
      row: row3,
      n: missing
    });
    pos++;
  }
  if (width === 0 || height === 0) (problems || (problems = [])).push({ type: "zero_sized" });
  const tableMap = new TableMap(width, height, map2, problems);
  let badWidths = false;
  for (let i2 = 0; !badWidths && i2 < colWidths.length; i2 += 2) if (colWidths[i2] != null && colWidths[i2 + 1] < height) badWidths = true;
  if (badWidths) findBadColWidths(tableMap, colWidths, table);
  return tableMap;
}
function findWidth(table) {
  let width = -1;
  let hasRowSpan = false;
  for (let row3 = 0; row3 < table.childCount; row3++) {
    const rowNode = table.child(row3);
    let rowWidth = 0;
    if (hasRowSpan) for (let j = 0; j < row3; j++) {
      const prevRow = table.child(j);
      for (let i2 = 0; i2 < prevRow.childCount; i2++) {
        const cell2 = prevRow.child(i2);
        if (j + cell2.attrs.rowspan > row3) rowWidth += cell2.attrs.colspan;
      }
    }
    for (let i2 = 0; i2 < rowNode.childCount; i2++) {
      const cell2 = rowNode.child(i2);
      rowWidth += cell2.attrs.colspan;
      if (cell2.attrs.rowspan > 1) hasRowSpan = true;
    }
    if (width == -1) width = rowWidth;
    else if (width != rowWidth) width = Math.max(width, rowWidth);
  }
  return width;
}
function findBadColWidths(map2, colWidths, table) {
  if (!map2.problems) map2.problems = [];
  const seen = {};
  for (let i2 = 0; i2 < map2.map.length; i2++) {
    const pos = map2.map[i2];
    if (seen[pos]) continue;
    seen[pos] = true;
    const node = table.nodeAt(pos);
    if (!node) throw new RangeError(`No cell with offset ${pos} found`);
    let updated = null;
    const attrs = node.attrs;
    for (let j = 0; j < attrs.colspan; j++) {
      const colWidth = colWidths[(i2 + j) % map2.width * 2];
      if (colWidth != null && (!attrs.colwidth || attrs.colwidth[j] != colWidth)) (updated || (updated = freshColWidth(attrs)))[j] = colWidth;
    }
    if (updated) map2.problems.unshift({
      type: "colwidth mismatch",
      pos,
      colwidth: updated
    });
  }
}
function freshColWidth(attrs) {
  if (attrs.colwidth) return attrs.colwidth.slice();
  const result = [];
  for (let i2 = 0; i2 < attrs.colspan; i2++) result.push(0);
  return result;
}
function tableNodeTypes(schema2) {
  let result = schema2.cached.tableNodeTypes;
  if (!result) {
    result = schema2.cached.tableNodeTypes = {};
    for (const name in schema2.nodes) {
      const type = schema2.nodes[name], role = type.spec.tableRole;
      if (role) result[role] = type;
    }
  }
  return result;
}
var tableEditingKey = new PluginKey("selectingCells");
function cellAround($pos) {
  for (let d = $pos.depth - 1; d > 0; d--) if ($pos.node(d).type.spec.tableRole == "row") return $pos.node(0).resolve($pos.before(d + 1));
  return null;
}
function isInTable(state) {
  const $head = state.selection.$head;
  for (let d = $head.depth; d > 0; d--) if ($head.node(d).type.spec.tableRole == "row") return true;
  return false;
}
function selectionCell(state) {
  const sel = state.selection;
  if ("$anchorCell" in sel && sel.$anchorCell) return sel.$anchorCell.pos > sel.$headCell.pos ? sel.$anchorCell : sel.$headCell;
  else if ("node" in sel && sel.node && sel.node.type.spec.tableRole == "cell") return sel.$anchor;
  const $cell = cellAround(sel.$head) || cellNear(sel.$head);
  if ($cell) return $cell;
  throw new RangeError(`No cell found around position ${sel.head}`);
}
function cellNear($pos) {
  for (let after = $pos.nodeAfter, pos = $pos.pos; after; after = after.firstChild, pos++) {
    const role = after.type.spec.tableRole;
    if (role == "cell" || role == "header_cell") return $pos.doc.resolve(pos);
  }
  for (let before = $pos.nodeBefore, pos = $pos.pos; before; before = before.lastChild, pos--) {
    const role = before.type.spec.tableRole;
    if (role == "cell" || role == "header_cell") return $pos.doc.resolve(pos - before.nodeSize);
  }
}
function pointsAtCell($pos) {
  return $pos.parent.type.spec.tableRole == "row" && !!$pos.nodeAfter;
}
function moveCellForward($pos) {
  return $pos.node(0).resolve($pos.pos + $pos.nodeAfter.nodeSize);
}
function inSameTable($cellA, $cellB) {
  return $cellA.depth == $cellB.depth && $cellA.pos >= $cellB.start(-1) && $cellA.pos <= $cellB.end(-1);
}
function nextCell($pos, axis, dir) {
  const table = $pos.node(-1);
  const map2 = TableMap.get(table);
  const tableStart = $pos.start(-1);
  const moved3 = map2.nextCell($pos.pos - tableStart, axis, dir);
  return moved3 == null ? null : $pos.node(0).resolve(tableStart + moved3);
}
function removeColSpan(attrs, pos, n = 1) {
  const result = {
    ...attrs,
    colspan: attrs.colspan - n
  };
  if (result.colwidth) {
    result.colwidth = result.colwidth.slice();
    result.colwidth.splice(pos, n);
    if (!result.colwidth.some((w) => w > 0)) result.colwidth = null;
  }
  return result;
}
function addColSpan(attrs, pos, n = 1) {
  const result = {
    ...attrs,
    colspan: attrs.colspan + n
  };
  if (result.colwidth) {
    result.colwidth = result.colwidth.slice();
    for (let i2 = 0; i2 < n; i2++) result.colwidth.splice(pos, 0, 0);
  }
  return result;
}
function columnIsHeader(map2, table, col) {
  const headerCell = tableNodeTypes(table.type.schema).header_cell;
  for (let row3 = 0; row3 < map2.height; row3++) if (table.nodeAt(map2.map[col + row3 * map2.width]).type != headerCell) return false;
  return true;
}
var CellSelection = class CellSelection2 extends Selection {
  constructor($anchorCell, $headCell = $anchorCell) {
    const table = $anchorCell.node(-1);
    const map2 = TableMap.get(table);
    const tableStart = $anchorCell.start(-1);
    const rect = map2.rectBetween($anchorCell.pos - tableStart, $headCell.pos - tableStart);
    const doc3 = $anchorCell.node(0);
    const cells2 = map2.cellsInRect(rect).filter((p) => p != $headCell.pos - tableStart);
    cells2.unshift($headCell.pos - tableStart);
    const ranges = cells2.map((pos) => {
      const cell2 = table.nodeAt(pos);
      if (!cell2) throw new RangeError(`No cell with offset ${pos} found`);
      const from2 = tableStart + pos + 1;
      return new SelectionRange(doc3.resolve(from2), doc3.resolve(from2 + cell2.content.size));
    });
    super(ranges[0].$from, ranges[0].$to, ranges);
    this.$anchorCell = $anchorCell;
    this.$headCell = $headCell;
  }
  map(doc3, mapping) {
    const $anchorCell = doc3.resolve(mapping.map(this.$anchorCell.pos));
    const $headCell = doc3.resolve(mapping.map(this.$headCell.pos));
    if (pointsAtCell($anchorCell) && pointsAtCell($headCell) && inSameTable($anchorCell, $headCell)) {
      const tableChanged = this.$anchorCell.node(-1) != $anchorCell.node(-1);
      if (tableChanged && this.isRowSelection()) return CellSelection2.rowSelection($anchorCell, $headCell);
      else if (tableChanged && this.isColSelection()) return CellSelection2.colSelection($anchorCell, $headCell);
      else return new CellSelection2($anchorCell, $headCell);
    }
    return TextSelection.between($anchorCell, $headCell);
  }
  content() {
    const table = this.$anchorCell.node(-1);
    const map2 = TableMap.get(table);
    const tableStart = this.$anchorCell.start(-1);
    const rect = map2.rectBetween(this.$anchorCell.pos - tableStart, this.$headCell.pos - tableStart);
    const seen = {};
    const rows = [];
    for (let row3 = rect.top; row3 < rect.bottom; row3++) {
      const rowContent = [];
      for (let index = row3 * map2.width + rect.left, col = rect.left; col < rect.right; col++, index++) {
        const pos = map2.map[index];
        if (seen[pos]) continue;
        seen[pos] = true;
        const cellRect = map2.findCell(pos);
        let cell2 = table.nodeAt(pos);
        if (!cell2) throw new RangeError(`No cell with offset ${pos} found`);
        const extraLeft = rect.left - cellRect.left;
        const extraRight = cellRect.right - rect.right;
        if (extraLeft > 0 || extraRight > 0) {
          let attrs = cell2.attrs;
          if (extraLeft > 0) attrs = removeColSpan(attrs, 0, extraLeft);
          if (extraRight > 0) attrs = removeColSpan(attrs, attrs.colspan - extraRight, extraRight);
          if (cellRect.left < rect.left) {
            cell2 = cell2.type.createAndFill(attrs);
            if (!cell2) throw new RangeError(`Could not create cell with attrs ${JSON.stringify(attrs)}`);
          } else cell2 = cell2.type.create(attrs, cell2.content);
        }
        if (cellRect.top < rect.top || cellRect.bottom > rect.bottom) {
          const attrs = {
            ...cell2.attrs,
            rowspan: Math.min(cellRect.bottom, rect.bottom) - Math.max(cellRect.top, rect.top)
          };
          if (cellRect.top < rect.top) cell2 = cell2.type.createAndFill(attrs);
          else cell2 = cell2.type.create(attrs, cell2.content);
        }
        rowContent.push(cell2);
      }
      rows.push(table.child(row3).copy(Fragment.from(rowContent)));
    }
    const fragment = this.isColSelection() && this.isRowSelection() ? table : rows;
    return new Slice(Fragment.from(fragment), 1, 1);
  }
  replace(tr, content = Slice.empty) {
    const mapFrom = tr.steps.length, ranges = this.ranges;
    for (let i2 = 0; i2 < ranges.length; i2++) {
      const { $from, $to } = ranges[i2], mapping = tr.mapping.slice(mapFrom);
      tr.replace(mapping.map($from.pos), mapping.map($to.pos), i2 ? Slice.empty : content);
    }
    const sel = Selection.findFrom(tr.doc.resolve(tr.mapping.slice(mapFrom).map(this.to)), -1);
    if (sel) tr.setSelection(sel);
  }
  replaceWith(tr, node) {
    this.replace(tr, new Slice(Fragment.from(node), 0, 0));
  }
  forEachCell(f) {
    const table = this.$anchorCell.node(-1);
    const map2 = TableMap.get(table);
    const tableStart = this.$anchorCell.start(-1);
    const cells2 = map2.cellsInRect(map2.rectBetween(this.$anchorCell.pos - tableStart, this.$headCell.pos - tableStart));
    for (let i2 = 0; i2 < cells2.length; i2++) f(table.nodeAt(cells2[i2]), tableStart + cells2[i2]);
  }
  isColSelection() {
    const anchorTop = this.$anchorCell.index(-1);
    const headTop = this.$headCell.index(-1);
    if (Math.min(anchorTop, headTop) > 0) return false;
    const anchorBottom = anchorTop + this.$anchorCell.nodeAfter.attrs.rowspan;
    const headBottom = headTop + this.$headCell.nodeAfter.attrs.rowspan;
    return Math.max(anchorBottom, headBottom) == this.$headCell.node(-1).childCount;
  }
  static colSelection($anchorCell, $headCell = $anchorCell) {
    const table = $anchorCell.node(-1);
    const map2 = TableMap.get(table);
    const tableStart = $anchorCell.start(-1);
    const anchorRect = map2.findCell($anchorCell.pos - tableStart);
    const headRect = map2.findCell($headCell.pos - tableStart);
    const doc3 = $anchorCell.node(0);
    if (anchorRect.top <= headRect.top) {
      if (anchorRect.top > 0) $anchorCell = doc3.resolve(tableStart + map2.map[anchorRect.left]);
      if (headRect.bottom < map2.height) $headCell = doc3.resolve(tableStart + map2.map[map2.width * (map2.height - 1) + headRect.right - 1]);
    } else {
      if (headRect.top > 0) $headCell = doc3.resolve(tableStart + map2.map[headRect.left]);
      if (anchorRect.bottom < map2.height) $anchorCell = doc3.resolve(tableStart + map2.map[map2.width * (map2.height - 1) + anchorRect.right - 1]);
    }
    return new CellSelection2($anchorCell, $headCell);
  }
  isRowSelection() {
    const table = this.$anchorCell.node(-1);
    const map2 = TableMap.get(table);
    const tableStart = this.$anchorCell.start(-1);
    const anchorLeft = map2.colCount(this.$anchorCell.pos - tableStart);
    const headLeft = map2.colCount(this.$headCell.pos - tableStart);
    if (Math.min(anchorLeft, headLeft) > 0) return false;
    const anchorRight = anchorLeft + this.$anchorCell.nodeAfter.attrs.colspan;
    const headRight = headLeft + this.$headCell.nodeAfter.attrs.colspan;
    return Math.max(anchorRight, headRight) == map2.width;
  }
  eq(other) {
    return other instanceof CellSelection2 && other.$anchorCell.pos == this.$anchorCell.pos && other.$headCell.pos == this.$headCell.pos;
  }
  static rowSelection($anchorCell, $headCell = $anchorCell) {
    const table = $anchorCell.node(-1);
    const map2 = TableMap.get(table);
    const tableStart = $anchorCell.start(-1);
    const anchorRect = map2.findCell($anchorCell.pos - tableStart);
    const headRect = map2.findCell($headCell.pos - tableStart);
    const doc3 = $anchorCell.node(0);
    if (anchorRect.left <= headRect.left) {
      if (anchorRect.left > 0) $anchorCell = doc3.resolve(tableStart + map2.map[anchorRect.top * map2.width]);
      if (headRect.right < map2.width) $headCell = doc3.resolve(tableStart + map2.map[map2.width * (headRect.top + 1) - 1]);
    } else {
      if (headRect.left > 0) $headCell = doc3.resolve(tableStart + map2.map[headRect.top * map2.width]);
      if (anchorRect.right < map2.width) $anchorCell = doc3.resolve(tableStart + map2.map[map2.width * (anchorRect.top + 1) - 1]);
    }
    return new CellSelection2($anchorCell, $headCell);
  }
  toJSON() {
    return {
      type: "cell",
      anchor: this.$anchorCell.pos,
      head: this.$headCell.pos
    };
  }
  static fromJSON(doc3, json2) {
    return new CellSelection2(doc3.resolve(json2.anchor), doc3.resolve(json2.head));
  }
  static create(doc3, anchorCell, headCell = anchorCell) {
    return new CellSelection2(doc3.resolve(anchorCell), doc3.resolve(headCell));
  }
  getBookmark() {
    return new CellBookmark(this.$anchorCell.pos, this.$headCell.pos);
  }
};
CellSelection.prototype.visible = false;
Selection.jsonID("cell", CellSelection);
var CellBookmark = class CellBookmark2 {
  constructor(anchor, head) {
    this.anchor = anchor;
    this.head = head;
  }
  map(mapping) {
    return new CellBookmark2(mapping.map(this.anchor), mapping.map(this.head));
  }
  resolve(doc3) {
    const $anchorCell = doc3.resolve(this.anchor), $headCell = doc3.resolve(this.head);
    if ($anchorCell.parent.type.spec.tableRole == "row" && $headCell.parent.type.spec.tableRole == "row" && $anchorCell.index() < $anchorCell.parent.childCount && $headCell.index() < $headCell.parent.childCount && inSameTable($anchorCell, $headCell)) return new CellSelection($anchorCell, $headCell);
    else return Selection.near($headCell, 1);
  }
};
function drawCellSelection(state) {
  if (!(state.selection instanceof CellSelection)) return null;
  const cells2 = [];
  state.selection.forEachCell((node, pos) => {
    cells2.push(Decoration.node(pos, pos + node.nodeSize, { class: "selectedCell" }));
  });
  return DecorationSet.create(state.doc, cells2);
}
function isCellBoundarySelection({ $from, $to }) {
  if ($from.pos == $to.pos || $from.pos < $to.pos - 6) return false;
  let afterFrom = $from.pos;
  let beforeTo = $to.pos;
  let depth = $from.depth;
  for (; depth >= 0; depth--, afterFrom++) if ($from.after(depth + 1) < $from.end(depth)) break;
  for (let d = $to.depth; d >= 0; d--, beforeTo--) if ($to.before(d + 1) > $to.start(d)) break;
  return afterFrom == beforeTo && /row|table/.test($from.node(depth).type.spec.tableRole);
}
function isTextSelectionAcrossCells({ $from, $to }) {
  let fromCellBoundaryNode;
  let toCellBoundaryNode;
  for (let i2 = $from.depth; i2 > 0; i2--) {
    const node = $from.node(i2);
    if (node.type.spec.tableRole === "cell" || node.type.spec.tableRole === "header_cell") {
      fromCellBoundaryNode = node;
      break;
    }
  }
  for (let i2 = $to.depth; i2 > 0; i2--) {
    const node = $to.node(i2);
    if (node.type.spec.tableRole === "cell" || node.type.spec.tableRole === "header_cell") {
      toCellBoundaryNode = node;
      break;
    }
  }
  return fromCellBoundaryNode !== toCellBoundaryNode && $to.parentOffset === 0;
}
function normalizeSelection(state, tr, allowTableNodeSelection) {
  const sel = (tr || state).selection;
  const doc3 = (tr || state).doc;
  let normalize2;
  let role;
  if (sel instanceof NodeSelection && (role = sel.node.type.spec.tableRole)) {
    if (role == "cell" || role == "header_cell") normalize2 = CellSelection.create(doc3, sel.from);
    else if (role == "row") {
      const $cell = doc3.resolve(sel.from + 1);
      normalize2 = CellSelection.rowSelection($cell, $cell);
    } else if (!allowTableNodeSelection) {
      const map2 = TableMap.get(sel.node);
      const start = sel.from + 1;
      const lastCell = start + map2.map[map2.width * map2.height - 1];
      normalize2 = CellSelection.create(doc3, start + 1, lastCell);
    }
  } else if (sel instanceof TextSelection && isCellBoundarySelection(sel)) normalize2 = TextSelection.create(doc3, sel.from);
  else if (sel instanceof TextSelection && isTextSelectionAcrossCells(sel)) normalize2 = TextSelection.create(doc3, sel.$from.start(), sel.$from.end());
  if (normalize2) (tr || (tr = state.tr)).setSelection(normalize2);
  return tr;
}
var fixTablesKey = new PluginKey("fix-tables");
function changedDescendants(old, cur, offset, f) {
  const oldSize = old.childCount, curSize = cur.childCount;
  outer: for (let i2 = 0, j = 0; i2 < curSize; i2++) {
    const child = cur.child(i2);
    for (let scan = j, e = Math.min(oldSize, i2 + 3); scan < e; scan++) if (old.child(scan) == child) {
      j = scan + 1;
      offset += child.nodeSize;
      continue outer;
    }
    f(child, offset);
    if (j < oldSize && old.child(j).sameMarkup(child)) changedDescendants(old.child(j), child, offset + 1, f);
    else child.nodesBetween(0, child.content.size, f, offset + 1);
    offset += child.nodeSize;
  }
}
function fixTables(state, oldState) {
  let tr;
  const check2 = (node, pos) => {
    if (node.type.spec.tableRole == "table") tr = fixTable(state, node, pos, tr);
  };
  if (!oldState) state.doc.descendants(check2);
  else if (oldState.doc != state.doc) changedDescendants(oldState.doc, state.doc, 0, check2);
  return tr;
}
function fixTable(state, table, tablePos, tr) {
  const map2 = TableMap.get(table);
  if (!map2.problems) return tr;
  if (!tr) tr = state.tr;
  const mustAdd = [];
  for (let i2 = 0; i2 < map2.height; i2++) mustAdd.push(0);
  for (let i2 = 0; i2 < map2.problems.length; i2++) {
    const prob = map2.problems[i2];
    if (prob.type == "collision") {
      const cell2 = table.nodeAt(prob.pos);
      if (!cell2) continue;
      const attrs = cell2.attrs;
      for (let j = 0; j < attrs.rowspan; j++) mustAdd[prob.row + j] += prob.n;
      tr.setNodeMarkup(tr.mapping.map(tablePos + 1 + prob.pos), null, removeColSpan(attrs, attrs.colspan - prob.n, prob.n));
    } else if (prob.type == "missing") mustAdd[prob.row] += prob.n;
    else if (prob.type == "overlong_rowspan") {
      const cell2 = table.nodeAt(prob.pos);
      if (!cell2) continue;
      tr.setNodeMarkup(tr.mapping.map(tablePos + 1 + prob.pos), null, {
        ...cell2.attrs,
        rowspan: cell2.attrs.rowspan - prob.n
      });
    } else if (prob.type == "colwidth mismatch") {
      const cell2 = table.nodeAt(prob.pos);
      if (!cell2) continue;
      tr.setNodeMarkup(tr.mapping.map(tablePos + 1 + prob.pos), null, {
        ...cell2.attrs,
        colwidth: prob.colwidth
      });
    } else if (prob.type == "zero_sized") {
      const pos = tr.mapping.map(tablePos);
      tr.delete(pos, pos + table.nodeSize);
    }
  }
  let first, last;
  for (let i2 = 0; i2 < mustAdd.length; i2++) if (mustAdd[i2]) {
    if (first == null) first = i2;
    last = i2;
  }
  for (let i2 = 0, pos = tablePos + 1; i2 < map2.height; i2++) {
    const row3 = table.child(i2);
    const end = pos + row3.nodeSize;
    const add2 = mustAdd[i2];
    if (add2 > 0) {
      let role = "cell";
      if (row3.firstChild) role = row3.firstChild.type.spec.tableRole;
      const nodes = [];
      for (let j = 0; j < add2; j++) {
        const node = tableNodeTypes(state.schema)[role].createAndFill();
        if (node) nodes.push(node);
      }
      const side = (i2 == 0 || first == i2 - 1) && last == i2 ? pos + 1 : end - 1;
      tr.insert(tr.mapping.map(side), nodes);
    }
    pos = end;
  }
  return tr.setMeta(fixTablesKey, { fixTables: true });
}
function selectedRect(state) {
  const sel = state.selection;
  const $pos = selectionCell(state);
  const table = $pos.node(-1);
  const tableStart = $pos.start(-1);
  const map2 = TableMap.get(table);
  return {
    ...sel instanceof CellSelection ? map2.rectBetween(sel.$anchorCell.pos - tableStart, sel.$headCell.pos - tableStart) : map2.findCell($pos.pos - tableStart),
    tableStart,
    map: map2,
    table
  };
}
function addColumn(tr, { map: map2, tableStart, table }, col) {
  let refColumn = col > 0 ? -1 : 0;
  if (columnIsHeader(map2, table, col + refColumn)) refColumn = col == 0 || col == map2.width ? null : 0;
  for (let row3 = 0; row3 < map2.height; row3++) {
    const index = row3 * map2.width + col;
    if (col > 0 && col < map2.width && map2.map[index - 1] == map2.map[index]) {
      const pos = map2.map[index];
      const cell2 = table.nodeAt(pos);
      tr.setNodeMarkup(tr.mapping.map(tableStart + pos), null, addColSpan(cell2.attrs, col - map2.colCount(pos)));
      row3 += cell2.attrs.rowspan - 1;
    } else {
      const type = refColumn == null ? tableNodeTypes(table.type.schema).cell : table.nodeAt(map2.map[index + refColumn]).type;
      const pos = map2.positionAt(row3, col, table);
      tr.insert(tr.mapping.map(tableStart + pos), type.createAndFill());
    }
  }
  return tr;
}
function addColumnBefore(state, dispatch) {
  if (!isInTable(state)) return false;
  if (dispatch) {
    const rect = selectedRect(state);
    dispatch(addColumn(state.tr, rect, rect.left));
  }
  return true;
}
function addColumnAfter(state, dispatch) {
  if (!isInTable(state)) return false;
  if (dispatch) {
    const rect = selectedRect(state);
    dispatch(addColumn(state.tr, rect, rect.right));
  }
  return true;
}
function removeColumn(tr, { map: map2, table, tableStart }, col) {
  const mapStart = tr.mapping.maps.length;
  for (let row3 = 0; row3 < map2.height; ) {
    const index = row3 * map2.width + col;
    const pos = map2.map[index];
    const cell2 = table.nodeAt(pos);
    const attrs = cell2.attrs;
    if (col > 0 && map2.map[index - 1] == pos || col < map2.width - 1 && map2.map[index + 1] == pos) tr.setNodeMarkup(tr.mapping.slice(mapStart).map(tableStart + pos), null, removeColSpan(attrs, col - map2.colCount(pos)));
    else {
      const start = tr.mapping.slice(mapStart).map(tableStart + pos);
      tr.delete(start, start + cell2.nodeSize);
    }
    row3 += attrs.rowspan;
  }
}
function deleteColumn(state, dispatch) {
  if (!isInTable(state)) return false;
  if (dispatch) {
    const rect = selectedRect(state);
    const tr = state.tr;
    if (rect.left == 0 && rect.right == rect.map.width) return false;
    for (let i2 = rect.right - 1; ; i2--) {
      removeColumn(tr, rect, i2);
      if (i2 == rect.left) break;
      const table = rect.tableStart ? tr.doc.nodeAt(rect.tableStart - 1) : tr.doc;
      if (!table) throw new RangeError("No table found");
      rect.table = table;
      rect.map = TableMap.get(table);
    }
    dispatch(tr);
  }
  return true;
}
function rowIsHeader(map2, table, row3) {
  var _table$nodeAt;
  const headerCell = tableNodeTypes(table.type.schema).header_cell;
  for (let col = 0; col < map2.width; col++) if (((_table$nodeAt = table.nodeAt(map2.map[col + row3 * map2.width])) === null || _table$nodeAt === void 0 ? void 0 : _table$nodeAt.type) != headerCell) return false;
  return true;
}
function addRow(tr, { map: map2, tableStart, table }, row3) {
  let rowPos = tableStart;
  for (let i2 = 0; i2 < row3; i2++) rowPos += table.child(i2).nodeSize;
  const cells2 = [];
  let refRow = row3 > 0 ? -1 : 0;
  if (rowIsHeader(map2, table, row3 + refRow)) refRow = row3 == 0 || row3 == map2.height ? null : 0;
  for (let col = 0, index = map2.width * row3; col < map2.width; col++, index++) if (row3 > 0 && row3 < map2.height && map2.map[index] == map2.map[index - map2.width]) {
    const pos = map2.map[index];
    const attrs = table.nodeAt(pos).attrs;
    tr.setNodeMarkup(tableStart + pos, null, {
      ...attrs,
      rowspan: attrs.rowspan + 1
    });
    col += attrs.colspan - 1;
  } else {
    var _table$nodeAt2;
    const type = refRow == null ? tableNodeTypes(table.type.schema).cell : (_table$nodeAt2 = table.nodeAt(map2.map[index + refRow * map2.width])) === null || _table$nodeAt2 === void 0 ? void 0 : _table$nodeAt2.type;
    const node = type === null || type === void 0 ? void 0 : type.createAndFill();
    if (node) cells2.push(node);
  }
  tr.insert(rowPos, tableNodeTypes(table.type.schema).row.create(null, cells2));
  return tr;
}
function addRowBefore(state, dispatch) {
  if (!isInTable(state)) return false;
  if (dispatch) {
    const rect = selectedRect(state);
    dispatch(addRow(state.tr, rect, rect.top));
  }
  return true;
}
function addRowAfter(state, dispatch) {
  if (!isInTable(state)) return false;
  if (dispatch) {
    const rect = selectedRect(state);
    dispatch(addRow(state.tr, rect, rect.bottom));
  }
  return true;
}
function removeRow(tr, { map: map2, table, tableStart }, row3) {
  let rowPos = 0;
  for (let i2 = 0; i2 < row3; i2++) rowPos += table.child(i2).nodeSize;
  const nextRow = rowPos + table.child(row3).nodeSize;
  const mapFrom = tr.mapping.maps.length;
  tr.delete(rowPos + tableStart, nextRow + tableStart);
  const seen = /* @__PURE__ */ new Set();
  for (let col = 0, index = row3 * map2.width; col < map2.width; col++, index++) {
    const pos = map2.map[index];
    if (seen.has(pos)) continue;
    seen.add(pos);
    if (row3 > 0 && pos == map2.map[index - map2.width]) {
      const attrs = table.nodeAt(pos).attrs;
      tr.setNodeMarkup(tr.mapping.slice(mapFrom).map(pos + tableStart), null, {
        ...attrs,
        rowspan: attrs.rowspan - 1
      });
      col += attrs.colspan - 1;
    } else if (row3 < map2.height && pos == map2.map[index + map2.width]) {
      const cell2 = table.nodeAt(pos);
      const attrs = cell2.attrs;
      const copy3 = cell2.type.create({
        ...attrs,
        rowspan: cell2.attrs.rowspan - 1
      }, cell2.content);
      const newPos = map2.positionAt(row3 + 1, col, table);
      tr.insert(tr.mapping.slice(mapFrom).map(tableStart + newPos), copy3);
      col += attrs.colspan - 1;
    }
  }
}
function deleteRow(state, dispatch) {
  if (!isInTable(state)) return false;
  if (dispatch) {
    const rect = selectedRect(state), tr = state.tr;
    if (rect.top == 0 && rect.bottom == rect.map.height) return false;
    for (let i2 = rect.bottom - 1; ; i2--) {
      removeRow(tr, rect, i2);
      if (i2 == rect.top) break;
      const table = rect.tableStart ? tr.doc.nodeAt(rect.tableStart - 1) : tr.doc;
      if (!table) throw new RangeError("No table found");
      rect.table = table;
      rect.map = TableMap.get(rect.table);
    }
    dispatch(tr);
  }
  return true;
}
function deprecated_toggleHeader(type) {
  return function(state, dispatch) {
    if (!isInTable(state)) return false;
    if (dispatch) {
      const types = tableNodeTypes(state.schema);
      const rect = selectedRect(state), tr = state.tr;
      const cells2 = rect.map.cellsInRect(type == "column" ? {
        left: rect.left,
        top: 0,
        right: rect.right,
        bottom: rect.map.height
      } : type == "row" ? {
        left: 0,
        top: rect.top,
        right: rect.map.width,
        bottom: rect.bottom
      } : rect);
      const nodes = cells2.map((pos) => rect.table.nodeAt(pos));
      for (let i2 = 0; i2 < cells2.length; i2++) if (nodes[i2].type == types.header_cell) tr.setNodeMarkup(rect.tableStart + cells2[i2], types.cell, nodes[i2].attrs);
      if (tr.steps.length === 0) for (let i2 = 0; i2 < cells2.length; i2++) tr.setNodeMarkup(rect.tableStart + cells2[i2], types.header_cell, nodes[i2].attrs);
      dispatch(tr);
    }
    return true;
  };
}
function isHeaderEnabledByType(type, rect, types) {
  const cellPositions = rect.map.cellsInRect({
    left: 0,
    top: 0,
    right: type == "row" ? rect.map.width : 1,
    bottom: type == "column" ? rect.map.height : 1
  });
  for (let i2 = 0; i2 < cellPositions.length; i2++) {
    const cell2 = rect.table.nodeAt(cellPositions[i2]);
    if (cell2 && cell2.type !== types.header_cell) return false;
  }
  return true;
}
function toggleHeader(type, options) {
  options = options || { useDeprecatedLogic: false };
  if (options.useDeprecatedLogic) return deprecated_toggleHeader(type);
  return function(state, dispatch) {
    if (!isInTable(state)) return false;
    if (dispatch) {
      const types = tableNodeTypes(state.schema);
      const rect = selectedRect(state), tr = state.tr;
      const isHeaderRowEnabled = isHeaderEnabledByType("row", rect, types);
      const isHeaderColumnEnabled = isHeaderEnabledByType("column", rect, types);
      const selectionStartsAt = (type === "column" ? isHeaderRowEnabled : type === "row" ? isHeaderColumnEnabled : false) ? 1 : 0;
      const cellsRect = type == "column" ? {
        left: 0,
        top: selectionStartsAt,
        right: 1,
        bottom: rect.map.height
      } : type == "row" ? {
        left: selectionStartsAt,
        top: 0,
        right: rect.map.width,
        bottom: 1
      } : rect;
      const newType = type == "column" ? isHeaderColumnEnabled ? types.cell : types.header_cell : type == "row" ? isHeaderRowEnabled ? types.cell : types.header_cell : types.cell;
      rect.map.cellsInRect(cellsRect).forEach((relativeCellPos) => {
        const cellPos = relativeCellPos + rect.tableStart;
        const cell2 = tr.doc.nodeAt(cellPos);
        if (cell2) tr.setNodeMarkup(cellPos, newType, cell2.attrs);
      });
      dispatch(tr);
    }
    return true;
  };
}
var toggleHeaderRow = toggleHeader("row", { useDeprecatedLogic: true });
var toggleHeaderColumn = toggleHeader("column", { useDeprecatedLogic: true });
var toggleHeaderCell = toggleHeader("cell", { useDeprecatedLogic: true });
function findNextCell($cell, dir) {
  if (dir < 0) {
    const before = $cell.nodeBefore;
    if (before) return $cell.pos - before.nodeSize;
    for (let row3 = $cell.index(-1) - 1, rowEnd = $cell.before(); row3 >= 0; row3--) {
      const rowNode = $cell.node(-1).child(row3);
      const lastChild = rowNode.lastChild;
      if (lastChild) return rowEnd - 1 - lastChild.nodeSize;
      rowEnd -= rowNode.nodeSize;
    }
  } else {
    if ($cell.index() < $cell.parent.childCount - 1) return $cell.pos + $cell.nodeAfter.nodeSize;
    const table = $cell.node(-1);
    for (let row3 = $cell.indexAfter(-1), rowStart = $cell.after(); row3 < table.childCount; row3++) {
      const rowNode = table.child(row3);
      if (rowNode.childCount) return rowStart + 1;
      rowStart += rowNode.nodeSize;
    }
  }
  return null;
}
function goToNextCell(direction) {
  return function(state, dispatch) {
    if (!isInTable(state)) return false;
    const cell2 = findNextCell(selectionCell(state), direction);
    if (cell2 == null) return false;
    if (dispatch) {
      const $cell = state.doc.resolve(cell2);
      dispatch(state.tr.setSelection(TextSelection.between($cell, moveCellForward($cell))).scrollIntoView());
    }
    return true;
  };
}
function deleteCellSelection(state, dispatch) {
  const sel = state.selection;
  if (!(sel instanceof CellSelection)) return false;
  if (dispatch) {
    const tr = state.tr;
    const baseContent = tableNodeTypes(state.schema).cell.createAndFill().content;
    sel.forEachCell((cell2, pos) => {
      if (!cell2.content.eq(baseContent)) tr.replace(tr.mapping.map(pos + 1), tr.mapping.map(pos + cell2.nodeSize - 1), new Slice(baseContent, 0, 0));
    });
    if (tr.docChanged) dispatch(tr);
  }
  return true;
}
function pastedCells(slice2) {
  if (slice2.size === 0) return null;
  let { content, openStart, openEnd } = slice2;
  while (content.childCount == 1 && (openStart > 0 && openEnd > 0 || content.child(0).type.spec.tableRole == "table")) {
    openStart--;
    openEnd--;
    content = content.child(0).content;
  }
  const first = content.child(0);
  const role = first.type.spec.tableRole;
  const schema2 = first.type.schema, rows = [];
  if (role == "row") for (let i2 = 0; i2 < content.childCount; i2++) {
    let cells2 = content.child(i2).content;
    const left = i2 ? 0 : Math.max(0, openStart - 1);
    const right = i2 < content.childCount - 1 ? 0 : Math.max(0, openEnd - 1);
    if (left || right) cells2 = fitSlice(tableNodeTypes(schema2).row, new Slice(cells2, left, right)).content;
    rows.push(cells2);
  }
  else if (role == "cell" || role == "header_cell") rows.push(openStart || openEnd ? fitSlice(tableNodeTypes(schema2).row, new Slice(content, openStart, openEnd)).content : content);
  else return null;
  return ensureRectangular(schema2, rows);
}
function ensureRectangular(schema2, rows) {
  const widths = [];
  for (let i2 = 0; i2 < rows.length; i2++) {
    const row3 = rows[i2];
    for (let j = row3.childCount - 1; j >= 0; j--) {
      const { rowspan, colspan } = row3.child(j).attrs;
      for (let r = i2; r < i2 + rowspan; r++) widths[r] = (widths[r] || 0) + colspan;
    }
  }
  let width = 0;
  for (let r = 0; r < widths.length; r++) width = Math.max(width, widths[r]);
  for (let r = 0; r < widths.length; r++) {
    if (r >= rows.length) rows.push(Fragment.empty);
    if (widths[r] < width) {
      const empty2 = tableNodeTypes(schema2).cell.createAndFill();
      const cells2 = [];
      for (let i2 = widths[r]; i2 < width; i2++) cells2.push(empty2);
      rows[r] = rows[r].append(Fragment.from(cells2));
    }
  }
  return {
    height: rows.length,
    width,
    rows
  };
}
function fitSlice(nodeType, slice2) {
  const node = nodeType.createAndFill();
  return new Transform(node).replace(0, node.content.size, slice2).doc;
}
function clipCells({ width, height, rows }, newWidth, newHeight) {
  if (width != newWidth) {
    const added2 = [];
    const newRows = [];
    for (let row3 = 0; row3 < rows.length; row3++) {
      const frag = rows[row3], cells2 = [];
      for (let col = added2[row3] || 0, i2 = 0; col < newWidth; i2++) {
        let cell2 = frag.child(i2 % frag.childCount);
        if (col + cell2.attrs.colspan > newWidth) cell2 = cell2.type.createChecked(removeColSpan(cell2.attrs, cell2.attrs.colspan, col + cell2.attrs.colspan - newWidth), cell2.content);
        cells2.push(cell2);
        col += cell2.attrs.colspan;
        for (let j = 1; j < cell2.attrs.rowspan; j++) added2[row3 + j] = (added2[row3 + j] || 0) + cell2.attrs.colspan;
      }
      newRows.push(Fragment.from(cells2));
    }
    rows = newRows;
    width = newWidth;
  }
  if (height != newHeight) {
    const newRows = [];
    for (let row3 = 0, i2 = 0; row3 < newHeight; row3++, i2++) {
      const cells2 = [], source = rows[i2 % height];
      for (let j = 0; j < source.childCount; j++) {
        let cell2 = source.child(j);
        if (row3 + cell2.attrs.rowspan > newHeight) cell2 = cell2.type.create({
          ...cell2.attrs,
          rowspan: Math.max(1, newHeight - cell2.attrs.rowspan)
        }, cell2.content);
        cells2.push(cell2);
      }
      newRows.push(Fragment.from(cells2));
    }
    rows = newRows;
    height = newHeight;
  }
  return {
    width,
    height,
    rows
  };
}
function growTable(tr, map2, table, start, width, height, mapFrom) {
  const schema2 = tr.doc.type.schema;
  const types = tableNodeTypes(schema2);
  let empty2;
  let emptyHead;
  if (width > map2.width) for (let row3 = 0, rowEnd = 0; row3 < map2.height; row3++) {
    const rowNode = table.child(row3);
    rowEnd += rowNode.nodeSize;
    const cells2 = [];
    let add2;
    if (rowNode.lastChild == null || rowNode.lastChild.type == types.cell) add2 = empty2 || (empty2 = types.cell.createAndFill());
    else add2 = emptyHead || (emptyHead = types.header_cell.createAndFill());
    for (let i2 = map2.width; i2 < width; i2++) cells2.push(add2);
    tr.insert(tr.mapping.slice(mapFrom).map(rowEnd - 1 + start), cells2);
  }
  if (height > map2.height) {
    const cells2 = [];
    for (let i2 = 0, start$1 = (map2.height - 1) * map2.width; i2 < Math.max(map2.width, width); i2++) {
      const header = i2 >= map2.width ? false : table.nodeAt(map2.map[start$1 + i2]).type == types.header_cell;
      cells2.push(header ? emptyHead || (emptyHead = types.header_cell.createAndFill()) : empty2 || (empty2 = types.cell.createAndFill()));
    }
    const emptyRow = types.row.create(null, Fragment.from(cells2)), rows = [];
    for (let i2 = map2.height; i2 < height; i2++) rows.push(emptyRow);
    tr.insert(tr.mapping.slice(mapFrom).map(start + table.nodeSize - 2), rows);
  }
  return !!(empty2 || emptyHead);
}
function isolateHorizontal(tr, map2, table, start, left, right, top, mapFrom) {
  if (top == 0 || top == map2.height) return false;
  let found2 = false;
  for (let col = left; col < right; col++) {
    const index = top * map2.width + col, pos = map2.map[index];
    if (map2.map[index - map2.width] == pos) {
      found2 = true;
      const cell2 = table.nodeAt(pos);
      const { top: cellTop, left: cellLeft } = map2.findCell(pos);
      tr.setNodeMarkup(tr.mapping.slice(mapFrom).map(pos + start), null, {
        ...cell2.attrs,
        rowspan: top - cellTop
      });
      tr.insert(tr.mapping.slice(mapFrom).map(map2.positionAt(top, cellLeft, table)), cell2.type.createAndFill({
        ...cell2.attrs,
        rowspan: cellTop + cell2.attrs.rowspan - top
      }));
      col += cell2.attrs.colspan - 1;
    }
  }
  return found2;
}
function isolateVertical(tr, map2, table, start, top, bottom, left, mapFrom) {
  if (left == 0 || left == map2.width) return false;
  let found2 = false;
  for (let row3 = top; row3 < bottom; row3++) {
    const index = row3 * map2.width + left, pos = map2.map[index];
    if (map2.map[index - 1] == pos) {
      found2 = true;
      const cell2 = table.nodeAt(pos);
      const cellLeft = map2.colCount(pos);
      const updatePos = tr.mapping.slice(mapFrom).map(pos + start);
      tr.setNodeMarkup(updatePos, null, removeColSpan(cell2.attrs, left - cellLeft, cell2.attrs.colspan - (left - cellLeft)));
      tr.insert(updatePos + cell2.nodeSize, cell2.type.createAndFill(removeColSpan(cell2.attrs, 0, left - cellLeft)));
      row3 += cell2.attrs.rowspan - 1;
    }
  }
  return found2;
}
function insertCells(state, dispatch, tableStart, rect, cells2) {
  let table = tableStart ? state.doc.nodeAt(tableStart - 1) : state.doc;
  if (!table) throw new Error("No table found");
  let map2 = TableMap.get(table);
  const { top, left } = rect;
  const right = left + cells2.width, bottom = top + cells2.height;
  const tr = state.tr;
  let mapFrom = 0;
  function recomp() {
    table = tableStart ? tr.doc.nodeAt(tableStart - 1) : tr.doc;
    if (!table) throw new Error("No table found");
    map2 = TableMap.get(table);
    mapFrom = tr.mapping.maps.length;
  }
  if (growTable(tr, map2, table, tableStart, right, bottom, mapFrom)) recomp();
  if (isolateHorizontal(tr, map2, table, tableStart, left, right, top, mapFrom)) recomp();
  if (isolateHorizontal(tr, map2, table, tableStart, left, right, bottom, mapFrom)) recomp();
  if (isolateVertical(tr, map2, table, tableStart, top, bottom, left, mapFrom)) recomp();
  if (isolateVertical(tr, map2, table, tableStart, top, bottom, right, mapFrom)) recomp();
  for (let row3 = top; row3 < bottom; row3++) {
    const from2 = map2.positionAt(row3, left, table), to = map2.positionAt(row3, right, table);
    tr.replace(tr.mapping.slice(mapFrom).map(from2 + tableStart), tr.mapping.slice(mapFrom).map(to + tableStart), new Slice(cells2.rows[row3 - top], 0, 0));
  }
  recomp();
  tr.setSelection(new CellSelection(tr.doc.resolve(tableStart + map2.positionAt(top, left, table)), tr.doc.resolve(tableStart + map2.positionAt(bottom - 1, right - 1, table))));
  dispatch(tr);
}
var handleKeyDown2 = keydownHandler({
  ArrowLeft: arrow2("horiz", -1),
  ArrowRight: arrow2("horiz", 1),
  ArrowUp: arrow2("vert", -1),
  ArrowDown: arrow2("vert", 1),
  "Shift-ArrowLeft": shiftArrow("horiz", -1),
  "Shift-ArrowRight": shiftArrow("horiz", 1),
  "Shift-ArrowUp": shiftArrow("vert", -1),
  "Shift-ArrowDown": shiftArrow("vert", 1),
  Backspace: deleteCellSelection,
  "Mod-Backspace": deleteCellSelection,
  Delete: deleteCellSelection,
  "Mod-Delete": deleteCellSelection
});
function maybeSetSelection(state, dispatch, selection) {
  if (selection.eq(state.selection)) return false;
  if (dispatch) dispatch(state.tr.setSelection(selection).scrollIntoView());
  return true;
}
function arrow2(axis, dir) {
  return (state, dispatch, view) => {
    if (!view) return false;
    const sel = state.selection;
    if (sel instanceof CellSelection) return maybeSetSelection(state, dispatch, Selection.near(sel.$headCell, dir));
    if (axis != "horiz" && !sel.empty) return false;
    const end = atEndOfCell(view, axis, dir);
    if (end == null) return false;
    if (axis == "horiz") return maybeSetSelection(state, dispatch, Selection.near(state.doc.resolve(sel.head + dir), dir));
    else {
      const $cell = state.doc.resolve(end);
      const $next = nextCell($cell, axis, dir);
      let newSel;
      if ($next) newSel = Selection.near($next, 1);
      else if (dir < 0) newSel = Selection.near(state.doc.resolve($cell.before(-1)), -1);
      else newSel = Selection.near(state.doc.resolve($cell.after(-1)), 1);
      return maybeSetSelection(state, dispatch, newSel);
    }
  };
}
function shiftArrow(axis, dir) {
  return (state, dispatch, view) => {
    if (!view) return false;
    const sel = state.selection;
    let cellSel;
    if (sel instanceof CellSelection) cellSel = sel;
    else {
      const end = atEndOfCell(view, axis, dir);
      if (end == null) return false;
      cellSel = new CellSelection(state.doc.resolve(end));
    }
    const $head = nextCell(cellSel.$headCell, axis, dir);
    if (!$head) return false;
    return maybeSetSelection(state, dispatch, new CellSelection(cellSel.$anchorCell, $head));
  };
}
function handleTripleClick2(view, pos) {
  const doc3 = view.state.doc, $cell = cellAround(doc3.resolve(pos));
  if (!$cell) return false;
  view.dispatch(view.state.tr.setSelection(new CellSelection($cell)));
  return true;
}
function handlePaste(view, _, slice2) {
  if (!isInTable(view.state)) return false;
  let cells2 = pastedCells(slice2);
  const sel = view.state.selection;
  if (sel instanceof CellSelection) {
    if (!cells2) cells2 = {
      width: 1,
      height: 1,
      rows: [Fragment.from(fitSlice(tableNodeTypes(view.state.schema).cell, slice2))]
    };
    const table = sel.$anchorCell.node(-1);
    const start = sel.$anchorCell.start(-1);
    const rect = TableMap.get(table).rectBetween(sel.$anchorCell.pos - start, sel.$headCell.pos - start);
    cells2 = clipCells(cells2, rect.right - rect.left, rect.bottom - rect.top);
    insertCells(view.state, view.dispatch, start, rect, cells2);
    return true;
  } else if (cells2) {
    const $cell = selectionCell(view.state);
    const start = $cell.start(-1);
    insertCells(view.state, view.dispatch, start, TableMap.get($cell.node(-1)).findCell($cell.pos - start), cells2);
    return true;
  } else return false;
}
function handleMouseDown$1(view, startEvent) {
  var _cellUnderMouse;
  if (startEvent.button != 0) return;
  if (startEvent.ctrlKey || startEvent.metaKey) return;
  const startDOMCell = domInCell(view, startEvent.target);
  let $anchor;
  if (startEvent.shiftKey && view.state.selection instanceof CellSelection) {
    setCellSelection(view.state.selection.$anchorCell, startEvent);
    startEvent.preventDefault();
  } else if (startEvent.shiftKey && startDOMCell && ($anchor = cellAround(view.state.selection.$anchor)) != null && ((_cellUnderMouse = cellUnderMouse(view, startEvent)) === null || _cellUnderMouse === void 0 ? void 0 : _cellUnderMouse.pos) != $anchor.pos) {
    setCellSelection($anchor, startEvent);
    startEvent.preventDefault();
  } else if (!startDOMCell) return;
  function setCellSelection($anchor$1, event) {
    let $head = cellUnderMouse(view, event);
    const starting = tableEditingKey.getState(view.state) == null;
    if (!$head || !inSameTable($anchor$1, $head)) if (starting) $head = $anchor$1;
    else return;
    const selection = new CellSelection($anchor$1, $head);
    if (starting || !view.state.selection.eq(selection)) {
      const tr = view.state.tr.setSelection(selection);
      if (starting) tr.setMeta(tableEditingKey, $anchor$1.pos);
      view.dispatch(tr);
    }
  }
  function stop() {
    view.root.removeEventListener("mouseup", stop);
    view.root.removeEventListener("dragstart", stop);
    view.root.removeEventListener("mousemove", move2);
    if (tableEditingKey.getState(view.state) != null) view.dispatch(view.state.tr.setMeta(tableEditingKey, -1));
  }
  function move2(_event) {
    const event = _event;
    const anchor = tableEditingKey.getState(view.state);
    let $anchor$1;
    if (anchor != null) $anchor$1 = view.state.doc.resolve(anchor);
    else if (domInCell(view, event.target) != startDOMCell) {
      $anchor$1 = cellUnderMouse(view, startEvent);
      if (!$anchor$1) return stop();
    }
    if ($anchor$1) setCellSelection($anchor$1, event);
  }
  view.root.addEventListener("mouseup", stop);
  view.root.addEventListener("dragstart", stop);
  view.root.addEventListener("mousemove", move2);
}
function atEndOfCell(view, axis, dir) {
  if (!(view.state.selection instanceof TextSelection)) return null;
  const { $head } = view.state.selection;
  for (let d = $head.depth - 1; d >= 0; d--) {
    const parent = $head.node(d);
    if ((dir < 0 ? $head.index(d) : $head.indexAfter(d)) != (dir < 0 ? 0 : parent.childCount)) return null;
    if (parent.type.spec.tableRole == "cell" || parent.type.spec.tableRole == "header_cell") {
      const cellPos = $head.before(d);
      const dirStr = axis == "vert" ? dir > 0 ? "down" : "up" : dir > 0 ? "right" : "left";
      return view.endOfTextblock(dirStr) ? cellPos : null;
    }
  }
  return null;
}
function domInCell(view, dom) {
  for (; dom && dom != view.dom; dom = dom.parentNode) if (dom.nodeName == "TD" || dom.nodeName == "TH") return dom;
  return null;
}
function cellUnderMouse(view, event) {
  const mousePos = view.posAtCoords({
    left: event.clientX,
    top: event.clientY
  });
  if (!mousePos) return null;
  let { inside: inside3, pos } = mousePos;
  return inside3 >= 0 && cellAround(view.state.doc.resolve(inside3)) || cellAround(view.state.doc.resolve(pos));
}
var columnResizingPluginKey = new PluginKey("tableColumnResizing");
function tableEditing({ allowTableNodeSelection = false } = {}) {
  return new Plugin({
    key: tableEditingKey,
    state: {
      init() {
        return null;
      },
      apply(tr, cur) {
        const set3 = tr.getMeta(tableEditingKey);
        if (set3 != null) return set3 == -1 ? null : set3;
        if (cur == null || !tr.docChanged) return cur;
        const { deleted, pos } = tr.mapping.mapResult(cur);
        return deleted ? null : pos;
      }
    },
    props: {
      decorations: drawCellSelection,
      handleDOMEvents: { mousedown: handleMouseDown$1 },
      createSelectionBetween(view) {
        return tableEditingKey.getState(view.state) != null ? view.state.selection : null;
      },
      handleTripleClick: handleTripleClick2,
      handleKeyDown: handleKeyDown2,
      handlePaste
    },
    appendTransaction(_, oldState, state) {
      return normalizeSelection(state, fixTables(state, oldState), allowTableNodeSelection);
    }
  });
}

// src/suggest/marks.js
var NAMES = ["insertion", "deletion", "modification"];
function newSuggestion(author, now = Date.now()) {
  return `${author}.${now.toString(36)}.${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
}
function madeBy(id2) {
  const [author, stamp] = id2.split(".");
  return { author, at: Number.parseInt(stamp ?? "", 36) };
}
var markOf = (node, name) => node.marks.find((mark2) => mark2.type.name === name);
var isAdded = (node) => Boolean(markOf(node, "insertion"));
var isRemoved = (node) => Boolean(markOf(node, "deletion"));
var suggestionOn = (node) => node.marks.find((mark2) => NAMES.includes(mark2.type.name));
var plain = (node) => node.mark(node.marks.filter((mark2) => !NAMES.includes(mark2.type.name)));
function added(node, id2) {
  const mark2 = node.type.schema.marks.insertion.create({ id: id2 });
  return node.mark(mark2.addToSet(plain(node).marks));
}

// src/paste/styles.js
function declared(element, name) {
  const text2 = element.getAttribute("style") ?? "";
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(text2);
  return match ? match[1].trim().toLowerCase() : "";
}
var POINTS = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, em: 12, rem: 12, pc: 12 };
function points(length) {
  const match = /^(-?\d*\.?\d+)\s*([a-z]*)/.exec(length);
  return match ? Number(match[1]) * (POINTS[match[2]] ?? 0) : 0;
}
function rename(element, tag) {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}
var unwrap = (element) => element.replaceWith(...element.childNodes);
var all = (root, selector) => [...root.querySelectorAll(selector)];
var BLOCKS = "p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,table,pre,figure,section,article,aside,header,footer,main,hr,dl,dt,dd,details,address";
var isBlank = (element) => !element.querySelector("img,hr,table,[data-note-ref]") && !/[^\s\u00a0]/.test(element.textContent);

// src/paste/word.js
function fromWord(root) {
  comments(root);
  notes(root);
  lists2(root);
  for (const p of all(root, "p[class*='Quote']")) quotation(p);
  for (const p of all(root, "p.MsoTitle")) rename(p, "h2");
  for (const p of all(root, "p.MsoSubtitle")) rename(p, "h3");
}
function comments(root) {
  for (const element of all(root, "[style*='mso-element:comment'],.MsoCommentReference,a.msocomanchor,[style*='mso-hide:all']"))
    element.remove();
}
function notes(root) {
  const texts = all(root, "[style*='mso-element:footnote'],[style*='mso-element:endnote']").filter(
    (box) => /(foot|end)note$/.test(declared(box, "mso-element"))
  );
  for (const link of all(root, "a[href*='#_ftn'],a[href*='#_edn']")) {
    const [, back, number2] = /#_(?:ftn|edn)(ref)?(\d+)/.exec(link.getAttribute("href")) ?? [];
    if (back) link.remove();
    else if (number2) link.replaceWith(reference(root, number2));
  }
  if (!texts.length) return;
  const list2 = root.ownerDocument.createElement("div");
  list2.setAttribute("data-notes", "");
  texts.forEach((box, index) => list2.append(note(box, index + 1)));
  root.append(list2);
  for (const rest of all(root, "[style*='mso-element:footnote-list'],[style*='mso-element:endnote-list']")) rest.remove();
}
function reference(root, number2) {
  const sup = root.ownerDocument.createElement("sup");
  sup.setAttribute("data-note-ref", number2);
  sup.textContent = number2;
  return sup;
}
function note(box, number2) {
  const made = rename(box, "div");
  made.setAttribute("data-note", String(number2));
  const first = made.querySelector("p")?.firstChild;
  if (first?.nodeType === 3) first.data = first.data.replace(/^\s+/, "");
  return made;
}
function lists2(root) {
  for (const p of all(root, "p[class*='MsoListParagraph'],p[style*='mso-list:']")) {
    const list2 = declared(p, "mso-list");
    if (list2 === "none" || !list2 && !p.querySelector("[style*='mso-list:Ignore']")) continue;
    item(p, Number(/level(\d)/.exec(list2)?.[1] ?? 1));
  }
}
function item(p, level) {
  const bullet = p.querySelector("[style*='mso-list:Ignore']");
  const ordered = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test((bullet ?? p).textContent.trim());
  bullet?.remove();
  const previous = p.previousElementSibling;
  const li = p.ownerDocument.createElement("li");
  const home = previous?.hasAttribute("data-word-list") ? deepest(previous, level) : null;
  if (home && level > depthOf(home)) nested(home, li, ordered);
  else if (home && (home !== previous || sameKind(home, ordered))) home.append(li);
  else newList(p, li, ordered, p);
  const words = p.ownerDocument.createElement("p");
  words.append(...p.childNodes);
  li.append(words);
  p.remove();
}
var sameKind = (list2, ordered) => list2.tagName === (ordered ? "OL" : "UL");
var depthOf = (list2) => Number(list2.getAttribute("data-word-list"));
function deepest(list2, level) {
  let found2 = list2;
  while (depthOf(found2) < level) {
    const inner = found2.lastElementChild?.lastElementChild;
    if (!inner?.hasAttribute("data-word-list")) break;
    found2 = inner;
  }
  return found2;
}
function listOf(document2, ordered, depth) {
  const list2 = document2.createElement(ordered ? "ol" : "ul");
  list2.setAttribute("data-word-list", String(depth));
  return list2;
}
function nested(home, li, ordered) {
  const list2 = listOf(home.ownerDocument, ordered, depthOf(home) + 1);
  list2.append(li);
  (home.lastElementChild ?? home).append(list2);
}
function newList(p, li, ordered) {
  const list2 = listOf(p.ownerDocument, ordered, 1);
  list2.append(li);
  p.before(list2);
}
function quotation(p) {
  const previous = p.previousElementSibling;
  if (previous?.tagName === "BLOCKQUOTE" && previous.hasAttribute("data-indented")) previous.append(p);
  else {
    const quote = p.ownerDocument.createElement("blockquote");
    quote.setAttribute("data-indented", "");
    p.replaceWith(quote);
    quote.append(p);
  }
  if (isBlank(p)) p.remove();
}
function namespaced(root) {
  for (const element of all(root, "*")) if (element.localName.includes(":")) unwrap(element);
}

// src/paste/blocks.js
function blocks(root) {
  layout(root);
  pictures2(root);
  headings(root);
  nestedLists(root);
  breaks(root);
  boxes(root);
  indents(root);
  quotes2(root);
  cells(root);
  empties(root);
}
function layout(root) {
  for (const table of all(root, "table").reverse()) {
    const cells2 = all(table, "td,th").filter((cell2) => cell2.closest("table") === table);
    const columns = Math.max(
      0,
      ...all(table, "tr").filter((row3) => row3.closest("table") === table).map((row3) => row3.children.length)
    );
    const isLayout = table.getAttribute("role") === "presentation" || columns <= 1 || cells2.some((cell2) => cell2.querySelector("table"));
    if (!isLayout) continue;
    for (const cell2 of cells2) rename(cell2, "div");
    for (const part3 of [...all(table, "tbody,thead,tfoot,tr,colgroup"), table])
      if (part3.isConnected || part3.parentNode) unwrap(part3);
  }
}
function pictures2(root) {
  for (const figure of all(root, "figure:not([data-file])")) {
    const caption = figure.querySelector("figcaption");
    const words = figure.querySelector("blockquote,pre,table");
    if (words) unwrap(figure);
    else if (caption && !isBlank(caption)) figure.replaceWith(rename(caption, "p"));
    else figure.remove();
  }
  for (const image of all(root, "img,picture,svg,video,audio,canvas,object")) image.remove();
}
function headings(root) {
  for (const title of all(root, "h1:not([data-field])")) rename(title, "h2");
  for (const small2 of all(root, "h5,h6")) rename(small2, "h4");
  for (const title of all(root, "[role='heading']:not(h2,h3,h4)")) rename(title, "h3");
  for (const title of all(root, ":is(li,td,th) :is(h2,h3,h4)")) rename(title, "p");
}
function nestedLists(root) {
  for (const list2 of all(root, ":is(ul,ol) > :is(ul,ol)")) {
    const item2 = list2.previousElementSibling;
    if (item2?.tagName === "LI") item2.append(list2);
    else list2.replaceWith(itemAround(list2));
  }
  for (const list2 of all(root, "dl")) unwrap(list2);
  for (const term of all(root, "dt,dd")) rename(term, "p");
}
function itemAround(list2) {
  const item2 = list2.ownerDocument.createElement("li");
  list2.before(item2);
  item2.append(list2);
  return item2;
}
function breaks(root) {
  for (const between2 of all(root, "br")) if (besideBlock(between2)) between2.remove();
  for (const box of all(root, "p,div,td,blockquote")) {
    const children = [...box.childNodes];
    if (!children.some((child) => child.nodeName === "BR") || box.querySelector(BLOCKS)) continue;
    const parts2 = partsOf(children);
    if (parts2.length < 2 && !children.some((child, index) => child.nodeName === "BR" && (index === 0 || index === children.length - 1)))
      continue;
    split2(box, parts2);
  }
}
var besideBlock = (element) => [element.previousElementSibling, element.nextElementSibling].some((other) => other?.matches(BLOCKS));
function partsOf(children) {
  const parts2 = [[]];
  children.forEach((child, index) => {
    const isBreak = child.nodeName === "BR";
    const next3 = nextSolid(children, index);
    if (isBreak && (next3?.nodeName === "BR" || !next3 || !parts2.at(-1).length)) {
      if (parts2.at(-1).length) parts2.push([]);
    } else parts2.at(-1).push(child);
  });
  return parts2.filter((part3) => part3.some((child) => child.nodeType === 1 || /\S/.test(child.data ?? "")));
}
var nextSolid = (children, index) => children.slice(index + 1).find((child) => child.nodeType === 1 || /\S/.test(child.data ?? ""));
function split2(box, parts2) {
  const inside3 = /^(?:TD|BLOCKQUOTE)$/.test(box.tagName);
  const made = parts2.map((part3) => {
    const p = box.ownerDocument.createElement("p");
    for (const { name, value } of inside3 ? [] : box.attributes) p.setAttribute(name, value);
    while (part3.at(-1)?.nodeName === "BR") part3.pop();
    p.append(...part3);
    return p;
  });
  if (inside3) box.replaceChildren(...made);
  else box.replaceWith(...made);
}
function boxes(root) {
  for (const box of all(
    root,
    "section,article,main,header,footer:not(blockquote footer),address,center,div:not([data-notes],[data-note],[data-grid],[data-gallery])"
  ).reverse()) {
    if (box.querySelector(BLOCKS)) loose(box);
    else if (isBlank(box)) box.remove();
    else keepStyle(box, rename(box, "p"));
  }
}
var keepStyle = (from2, to) => from2.hasAttribute("style") && to.setAttribute("style", from2.getAttribute("style"));
function loose(box) {
  inParagraphs(box);
  unwrap(box);
}
function inParagraphs(box) {
  let p = null;
  for (const child of [...box.childNodes]) {
    const isBlock = child.nodeType === 1 && (child.matches(BLOCKS) || child.querySelector(BLOCKS));
    if (isBlock || !p && child.nodeType === 3 && !/\S/.test(child.data)) p = null;
    else {
      if (!p) child.before(p = box.ownerDocument.createElement("p"));
      p.append(child);
    }
  }
}
function indents(root) {
  for (const p of all(root, "p")) {
    const [, , , left] = declared(p, "margin").split(/\s+/);
    const indent = Math.max(points(declared(p, "margin-left")), points(left ?? ""), points(declared(p, "padding-left")));
    const first = points(declared(p, "text-indent"));
    if (indent >= 28 && indent + first >= 28 && !p.closest("li,td,th,blockquote,[data-note]")) quotation(p);
  }
}
function quotes2(root) {
  for (const quote of all(root, "blockquote")) {
    for (const cite of all(quote, ":scope > cite, :scope > p > cite:only-child, :scope > figcaption")) attribution(cite);
  }
  for (const caption of all(root, "blockquote + figcaption, blockquote + footer")) {
    caption.previousElementSibling.append(rename(caption, "footer"));
  }
  for (const quote of all(root, "blockquote")) {
    if (quote.querySelector(BLOCKS)) inParagraphs(quote);
    all(quote, ":scope > footer").forEach(withoutDash);
  }
}
function attribution(cite) {
  const { parentElement } = cite;
  const alone2 = parentElement.tagName === "P" && parentElement.textContent.trim() === cite.textContent.trim();
  if (alone2) parentElement.replaceWith(cite);
  rename(cite, "footer");
}
function withoutDash(footer) {
  const first = footer.firstChild;
  if (first?.nodeType === 3) first.data = first.data.replace(/^\s*[—–-]\s*/, "");
  if (first?.nodeType === 3 && !first.data) first.remove();
}
function cells(root) {
  for (const cell2 of all(root, "td,th")) {
    const inner = all(cell2, BLOCKS);
    inner.forEach((block2, index) => {
      if (index > 0) block2.before(block2.ownerDocument.createElement("br"));
      unwrap(block2);
    });
  }
  for (const caption of all(root, "table > caption")) {
    const p = rename(caption, "p");
    p.parentElement.before(p);
  }
}
function empties(root) {
  for (const element of all(root, "p,h2,h3,h4,blockquote,li,ul,ol").reverse())
    if (isBlank(element) && !element.closest("td,th")) element.remove();
}

// src/paste/inline.js
var MARKED = "b,strong,i,em,span,font,s,strike,del,ins,u,sup:not([data-note-ref]),sub,code,tt,kbd,samp,mark,small,big,abbr,cite,label,time,var,dfn,bdi,bdo";
function inlineMarks(root) {
  for (const element of all(root, MARKED)) {
    const inside3 = [...element.childNodes];
    const tags = tagsOf(element);
    const made = tags.reduceRight((children, tag) => {
      const mark2 = element.ownerDocument.createElement(tag);
      mark2.append(...children);
      return [mark2];
    }, inside3);
    element.replaceWith(...made);
  }
}
function tagsOf(element) {
  const { tagName } = element;
  const weight = declared(element, "font-weight");
  const slant = declared(element, "font-style");
  const lift3 = declared(element, "vertical-align");
  const line = declared(element, "text-decoration") + declared(element, "text-decoration-line");
  const inHeading = element.closest("h2,h3,h4") !== null;
  const bold = weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : /^(?:B|STRONG)$/.test(tagName);
  const italic = slant ? slant === "italic" || slant === "oblique" : /^(?:I|EM|VAR|DFN)$/.test(tagName) || tagName === "CITE" && !element.closest("footer");
  const tags = [];
  if (bold && !inHeading) tags.push("strong");
  if (italic) tags.push("em");
  if (line.includes("line-through") || /^(?:S|STRIKE|DEL)$/.test(tagName) && !line.includes("none")) tags.push("s");
  if (lift3 === "super" || tagName === "SUP" && !lift3) tags.push("sup");
  if (lift3 === "sub" || tagName === "SUB" && !lift3) tags.push("sub");
  if (/^(?:CODE|TT|KBD|SAMP)$/.test(tagName) && !element.closest("pre")) tags.push("code");
  return tags;
}
function shortQuotes(root, [open, close2]) {
  for (const quote of all(root, "q")) {
    quote.prepend(open);
    quote.append(close2);
    unwrap(quote);
  }
}
var REDIRECTS = [
  [/^https?:\/\/www\.google\.[a-z.]+\/url\?/, ["q", "url"]],
  [/^https?:\/\/[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\//, ["url"]],
  [/^https?:\/\/l\.facebook\.com\/l\.php\?/, ["u"]],
  [/^https?:\/\/out\.reddit\.com\//, ["url"]]
];
function links(root) {
  for (const link of all(root, "a")) {
    const href = target(link.getAttribute("href") ?? "");
    if (!href || !link.textContent.trim()) unwrap(link);
    else link.setAttribute("href", href);
  }
}
function target(href) {
  const redirect = REDIRECTS.find(([pattern]) => pattern.test(href));
  const found2 = redirect?.[1].map((name) => new URL(href).searchParams.get(name)).find(Boolean);
  const address2 = (found2 ?? href).trim();
  return /^(?:https?:|mailto:|tel:|\/(?!\/))/i.test(address2) ? address2 : null;
}

// src/paste/paste.js
var NOISE = "style,script,noscript,template,meta,link,title,head > *,xml,iframe,form,button,input,select,textarea,nav,dialog,object,[hidden],.Apple-interchange-newline";
function clean(root, quotes3 = ["“", "”"]) {
  for (const element of all(root, NOISE)) element.remove();
  for (const element of all(root, "[style]")) if (declared(element, "display") === "none") element.remove();
  namespaced(root);
  for (const wrapper2 of all(root, "[id^='docs-internal-guid']")) unwrap(wrapper2);
  fromWord(root);
  shortQuotes(root, quotes3);
  blocks(root);
  inlineMarks(root);
  links(root);
  return root;
}
var isOurs = (root) => root.querySelector("[data-pm-slice]") !== null;
function clipboardParser(schema2, quotes3) {
  const parser = DOMParser.fromSchema(schema2);
  return { parseSlice: (root, options) => parser.parseSlice(isOurs(root) ? root : clean(root, quotes3()), options) };
}
function mapSlice(slice2, change) {
  const map2 = (fragment) => {
    const made = [];
    fragment.forEach((node) => {
      const kept = change(node);
      if (kept) made.push(kept.isText ? kept : kept.copy(map2(kept.content)).mark(kept.marks));
    });
    return Fragment.from(made);
  };
  return new Slice(map2(slice2.content), slice2.openStart, slice2.openEnd);
}
var without = (node, ...names) => node.mark(node.marks.filter((mark2) => !names.includes(mark2.type.name)));
var copied = (slice2, keepComments) => mapSlice(
  slice2,
  (node) => isRemoved(node) && node.isInline ? null : without(node, "insertion", "deletion", "modification", ...keepComments ? [] : ["comment"])
);
function arrived2(slice2, doc3) {
  const threads = threadsIn(doc3);
  return mapSlice(slice2, (node) => {
    const marks2 = node.marks.filter((mark2) => mark2.type.name !== "comment" || !threads.has(mark2.attrs.id));
    return node.mark(marks2);
  });
}
function threadsIn(doc3) {
  const threads = /* @__PURE__ */ new Set();
  doc3.descendants((node) => {
    for (const mark2 of node.marks) if (mark2.type.name === "comment") threads.add(mark2.attrs.id);
  });
  return threads;
}
var oneLine = (slice2) => slice2.content.textBetween(0, slice2.content.size, " ", " ").replace(/\s+/g, " ").trim();
function pasting(schema2, { quotes: quotes3, upload: upload2 }) {
  let moving = false;
  const moves = () => {
    moving = true;
    setTimeout(() => moving = false);
    return false;
  };
  return new Plugin({
    props: {
      clipboardParser: clipboardParser(schema2, quotes3),
      transformCopied: (slice2) => copied(slice2, moving),
      transformPasted: (slice2, view) => view.dragging?.move ? slice2 : arrived2(slice2, view.state.doc),
      handleDOMEvents: { cut: moves, dragstart: moves },
      handlePaste: (view, event, slice2) => pasteFiles(view, event, upload2) || pasteLine(view, slice2) || pasteBlocks(view, slice2),
      handleDrop: (view, event) => dropFiles(view, event, upload2)
    }
  });
}
var pictureFiles = (data) => [...data?.files ?? []].filter(({ type }) => type.startsWith("image/"));
function pasteFiles(view, event, upload2) {
  const files = pictureFiles(event.clipboardData);
  if (!files.length || /\S/.test(event.clipboardData.getData("text/plain"))) return false;
  upload2(view, files, view.state.selection.from);
  return true;
}
function dropFiles(view, event, upload2) {
  const files = pictureFiles(event.dataTransfer);
  if (!files.length) return false;
  const place4 = view.posAtCoords({ left: event.clientX, top: event.clientY });
  upload2(view, files, place4?.pos ?? view.state.selection.from);
  event.preventDefault();
  return true;
}
function pasteLine(view, slice2) {
  const { $from, $to } = view.state.selection;
  const name = $from.parent.type.name;
  if (!["headline", "standfirst"].includes(name) || !$from.sameParent($to)) return false;
  const line = oneLine(slice2);
  if (line) view.dispatch(view.state.tr.insertText(line).scrollIntoView().setMeta("paste", true));
  return true;
}
function pasteBlocks(view, slice2) {
  const { $from, empty: empty2 } = view.state.selection;
  const first = slice2.content.firstChild;
  const inEmpty = empty2 && $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size;
  if (!inEmpty || !first?.isBlock || first.isTextblock) return false;
  const tr = view.state.tr.replace($from.before(), $from.after(), new Slice(slice2.content, 0, 0));
  const end = tr.mapping.map($from.after());
  view.dispatch(
    tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste")
  );
  return true;
}

// src/ui/icons.js
var ICONS = {
  strong: "M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z",
  emphasis: "M8.5 4h5M6.5 16h5M12 4 8 16",
  struck: "M4 10h12M13.5 6.5C13 5 11.8 4 10 4 7.800 4 6.500 5.200 6.500 6.700M6.500 13.300C6.800 15 8.200 16 10 16c2.200 0 3.600-1.200 3.600-3 0-1.300-.7-2.200-2-3",
  code: "M7 6 3 10l4 4M13 6l4 4-4 4",
  link: "M8.500 11.500a3 3 0 0 0 4.300 0l2.700-2.700a3 3 0 0 0-4.300-4.300l-1 1M11.500 8.500a3 3 0 0 0-4.300 0l-2.700 2.700a3 3 0 0 0 4.300 4.300l1-1",
  bullets: "M8 5h9M8 10h9M8 15h9M3.500 5h.01M3.500 10h.01M3.500 15h.01",
  numbers: "M9 5h8M9 10h8M9 15h8M3 4.200 4.300 3.500V7M3 13h2.300L3 16.500h2.500",
  quote: "M4 13V9.500C4 7 5 5.500 7.500 5M4 9.500h3.500V13H4m7 0V9.500C11 7 12 5.500 14.500 5M11 9.500h3.500V13H11",
  insert: "M10 4v12M4 10h12",
  picture: "M3 4.500h14v11H3zM3 13l4-4 3.500 3.500L13 10l4 4M13 7.500h.01",
  comment: "M3.500 4.500h13v9H9l-3.500 3v-3h-2z",
  suggest: "M4 16l.7-3L13 4.700l2.300 2.300L7 15.300zM11.500 6.200l2.300 2.300M11 16h6",
  find: "M8.500 3.500a5 5 0 1 1 0 10 5 5 0 0 1 0-10M12.300 12.300 17 17",
  undo: "M7 4 3.500 7.500 7 11M3.500 7.500H12a4 4 0 0 1 0 8H8",
  redo: "M13 4l3.500 3.500L13 11M16.500 7.500H8a4 4 0 0 0 0 8h4",
  panel: "M3 4.500h14v11H3zM12 4.500v11",
  help: "M7.500 7.500a2.500 2.500 0 1 1 3.700 2.200c-.8.5-1.200 1-1.200 2M10 14.500h.01",
  up: "M10 16V5M5.500 9 10 4.500 14.500 9",
  down: "M10 4v11M5.500 11l4.500 4.500 4.500-4.500",
  close: "M5 5l10 10M15 5 5 15",
  drag: "M7.500 5h.01M12.500 5h.01M7.500 10h.01M12.500 10h.01M7.500 15h.01M12.500 15h.01"
};
var MIRRORED = /* @__PURE__ */ new Set([ICONS.undo, ICONS.redo, ICONS.bullets, ICONS.numbers, ICONS.panel, ICONS.quote]);

// src/ui/h.js
var SVG = "http://www.w3.org/2000/svg";
function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
  return element;
}
var PROPERTIES = /* @__PURE__ */ new Set(["value", "checked", "disabled", "hidden", "textContent", "selected", "open", "indeterminate"]);
function set(element, name, value) {
  if (value === null || value === void 0) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (PROPERTIES.has(name)) element[name] = value;
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false) element.setAttribute(name, value);
}
function icon(d) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [
    ["viewBox", "0 0 20 20"],
    ["class", MIRRORED.has(d) ? "icon icon-mirrored" : "icon"],
    ["aria-hidden", "true"],
    ["focusable", "false"]
  ])
    svg.setAttribute(name, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", d);
  svg.append(path);
  return svg;
}
var count = 0;
var uniqueId = (prefix) => `${prefix}-${++count}`;
var button = (text2, onclick, kind2 = "button-quiet button-small", props = {}) => h("button", { type: "button", class: kind2.startsWith("button-link") ? kind2 : `button ${kind2}`, onclick, ...props }, text2);
function field(label, control, hint, holder = control) {
  control.id ||= uniqueId("field");
  const note3 = hint ? h("p", { class: "hint", id: `${control.id}-hint` }, hint) : null;
  if (note3) control.setAttribute("aria-describedby", note3.id);
  return h("div", { class: "field" }, h("label", { for: control.id }, label), holder, note3);
}
function debounce(run2, wait) {
  let timer = 0;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run2(...args), wait);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}

// src/ui/dialog.js
function openDialog(t2, title, fill3, { wide = false, onclose } = {}) {
  const name = uniqueId("dialog");
  const body = h("div", { class: "ed-dialog-body" });
  const dialog = h(
    "dialog",
    { class: wide ? "ed-dialog ed-dialog-wide" : "ed-dialog", "aria-labelledby": name },
    h(
      "div",
      { class: "ed-dialog-head" },
      h("h2", { id: name }, title),
      closeButton(t2, () => dialog.close())
    ),
    body
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    onclose?.();
  });
  fill3(body, () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  (body.querySelector("[autofocus],input,select,textarea,button") ?? dialog).focus();
  return dialog;
}
var closeButton = (t2, onclick) => h("button", { type: "button", class: "ed-icon", "aria-label": t2("close"), title: t2("close"), onclick }, icon(ICONS.close));
var actions = (...buttons) => h("div", { class: "form-row" }, ...buttons);
var submit = (text2) => h("button", { type: "submit", class: "button button-small" }, text2);
function form(send, ...children) {
  return h(
    "form",
    {
      class: "form",
      onsubmit: (event) => {
        event.preventDefault();
        send(event.currentTarget);
      }
    },
    ...children
  );
}
function placeAt(box, { left, top, bottom }) {
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = bottom + height + 8 < window.innerHeight;
  const x = Math.max(8, Math.min(left, window.innerWidth - width - 8));
  box.style.left = `${x}px`;
  box.style.top = `${below ? bottom + 6 : Math.max(8, top - height - 6)}px`;
}
function combobox(t2, input, search, choose) {
  const id2 = uniqueId("list");
  const box = h("ul", { id: id2, class: "ed-options", role: "listbox", "aria-label": t2("proposals"), hidden: true });
  const status = h("p", { class: "visually-hidden", role: "status" });
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", id2],
    ["aria-expanded", "false"],
    ["autocomplete", "off"]
  ])
    input.setAttribute(name, value);
  const run2 = { items: [], at: -1, asked: 0 };
  const show3 = () => draw(box, input, run2, pick);
  const pick = (item2) => {
    close2();
    choose(item2);
  };
  const close2 = () => {
    run2.items = [];
    run2.at = -1;
    show3();
  };
  const ask3 = async () => {
    const asked = ++run2.asked;
    const items = await search(input.value);
    if (asked !== run2.asked) return;
    Object.assign(run2, { items, at: -1 });
    status.textContent = t2("proposals-count", { count: items.length });
    show3();
  };
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask3, 150);
  });
  input.addEventListener("keydown", (event) => keys2(event, run2, show3, pick, close2));
  input.addEventListener("blur", () => setTimeout(close2, 150));
  return h("div", { class: "ed-combobox" }, input, box, status);
}
function keys2(event, run2, show3, pick, close2) {
  const { items } = run2;
  if (!items.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    run2.at = (run2.at + (event.key === "ArrowDown" ? 1 : items.length) + (run2.at < 0 && event.key === "ArrowUp" ? 1 : 0)) % items.length;
    if (event.key === "ArrowUp" && run2.at < 0) run2.at = items.length - 1;
    event.preventDefault();
    show3();
  } else if (event.key === "Enter" && run2.at >= 0) {
    event.preventDefault();
    pick(items[run2.at]);
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close2();
  }
}
function draw(box, input, { items, at }, pick) {
  const options = items.map(
    (item2, index) => h(
      "li",
      {
        id: `${box.id}-${index}`,
        role: "option",
        "aria-selected": String(index === at),
        onmousedown: (event) => {
          event.preventDefault();
          pick(item2);
        }
      },
      h("span", {}, item2.label),
      item2.note ? h("small", {}, item2.note) : null
    )
  );
  box.replaceChildren(...options);
  box.hidden = !items.length;
  input.setAttribute("aria-expanded", String(items.length > 0));
  if (at >= 0) {
    input.setAttribute("aria-activedescendant", `${box.id}-${at}`);
    options[at].scrollIntoView?.({ block: "nearest" });
  } else input.removeAttribute("aria-activedescendant");
}

// src/ui/blocks.js
var FIELDS = /* @__PURE__ */ new Set(["headline", "standfirst"]);
function blockAt($pos) {
  if ($pos.depth === 0) {
    const node2 = $pos.nodeAfter;
    return node2 && !FIELDS.has(node2.type.name) ? { node: node2, pos: $pos.pos, index: $pos.index() } : null;
  }
  const node = $pos.node(1);
  return FIELDS.has(node.type.name) ? null : { node, pos: $pos.before(1), index: $pos.index(0) };
}
function blocksOf2({ doc: doc3, selection }) {
  const blocks3 = [];
  doc3.forEach((node, pos, index) => {
    const touched = pos < selection.to && pos + node.nodeSize > selection.from;
    if (touched && !FIELDS.has(node.type.name)) blocks3.push({ node, pos, index });
  });
  return blocks3;
}
function within({ selection }, ...names) {
  for (let depth = selection.$from.depth; depth > 0; depth--) {
    const { name } = selection.$from.node(depth).type;
    if (names.includes(name)) return name;
  }
  return void 0;
}
function depthOf2($pos, name) {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === name) return depth;
  return 0;
}
function setKind(name, attrs = {}) {
  return (state, dispatch) => {
    const type = state.schema.nodes[name];
    const { from: from2, to } = state.selection;
    let possible = false;
    state.doc.nodesBetween(from2, to, (node, pos, parent, index) => {
      if (!node.isTextblock || possible) return;
      possible = !node.hasMarkup(type, { ...node.attrs, ...attrs }) && parent.canReplaceWith(index, index + 1, type) && !FIELDS.has(node.type.name);
    });
    if (!possible) return false;
    if (dispatch)
      dispatch(state.tr.setBlockType(from2, to, type, (node) => ({ ...attrs, id: node.attrs.id ?? null })).scrollIntoView());
    return true;
  };
}
function wrapOne(tr, pos, wrappers) {
  const node = tr.doc.nodeAt(pos);
  const [outer, ...inner] = wrappers;
  let content = Fragment.from(node.type.create({ ...node.attrs, id: null }, null, node.marks));
  for (const type of inner.reverse()) content = Fragment.from(type.create(null, content));
  const whole = outer.type.create({ ...outer.attrs, id: node.attrs.id }, content);
  const end = pos + node.nodeSize;
  const leaf = node.isLeaf;
  const slice2 = new Slice(Fragment.from(whole), 0, 0);
  if (leaf) return tr.replaceWith(pos, end, whole);
  return tr.step(new ReplaceAroundStep(pos, end, pos + 1, end - 1, slice2, wrappers.length + 1, true));
}
function unwrapOne(tr, pos, depth) {
  const node = tr.doc.nodeAt(pos);
  let child = node;
  for (let level = 0; level < depth; level++) child = child.firstChild;
  const end = pos + node.nodeSize;
  const shell = child.type.create({ ...child.attrs, id: node.attrs.id });
  return tr.step(
    new ReplaceAroundStep(pos, end, pos + depth + 1, end - depth - 1, new Slice(Fragment.from(shell), 0, 0), 1, true)
  );
}
var alone = (node, depth) => {
  for (let level = 0; level < depth; level++) {
    if (node.childCount !== 1) return false;
    node = node.firstChild;
  }
  return node.inlineContent;
};
function wrapIn(name, attrs = {}) {
  return (state, dispatch) => {
    const type = state.schema.nodes[name];
    const blocks3 = blocksOf2(state);
    if (!blocks3.length || blocks3.some(({ node }) => !type.contentMatch.matchType(node.type) || node.type === type)) return false;
    if (!dispatch) return true;
    const { tr } = state;
    wrapAll(tr, blocks3, [{ type, attrs }]);
    dispatch(tr.scrollIntoView());
    return true;
  };
}
function wrapAll(tr, blocks3, wrappers) {
  for (const { pos } of [...blocks3].reverse()) wrapOne(tr, pos, wrappers);
  const first = blocks3[0].pos;
  for (let left = blocks3.length - 1; left > 0; left--) tr.join(first + tr.doc.nodeAt(first).nodeSize);
}
function unwrap2(name) {
  return (state, dispatch) => {
    const found2 = blockAt(state.selection.$from);
    if (!found2 || found2.node.type.name !== name || !found2.node.childCount) return false;
    if (dispatch) dispatch(lift2(state.tr, found2, state.schema).scrollIntoView());
    return true;
  };
}
function lift2(tr, { node, pos }, schema2) {
  toParagraphs(tr, pos, schema2);
  if (alone(node, 1)) return unwrapOne(tr, pos, 1);
  const end = pos + node.nodeSize;
  tr.step(new ReplaceAroundStep(pos, end, pos + 1, end - 1, Slice.empty, 0, true));
  return tr.setNodeAttribute(pos, "id", node.attrs.id);
}
function toParagraphs(tr, pos, schema2) {
  const node = tr.doc.nodeAt(pos);
  node.forEach((child, offset) => {
    if (["attribution", "summary", "caption"].includes(child.type.name))
      tr.setNodeMarkup(pos + 1 + offset, schema2.nodes.paragraph);
  });
}
var toggleWrap = (name, attrs) => (state, dispatch) => within(state, name) ? unwrap2(name)(state, dispatch) : wrapIn(name, attrs)(state, dispatch);
function toggleList(ordered) {
  return (state, dispatch) => {
    const depth = depthOf2(state.selection.$from, "list");
    if (depth) return changeList(state, dispatch, depth, ordered);
    const { list: list2, list_item, paragraph } = state.schema.nodes;
    const blocks3 = blocksOf2(state);
    if (!blocks3.length || blocks3.some(({ node }) => ![paragraph, state.schema.nodes.heading].includes(node.type))) return false;
    if (!dispatch) return true;
    const { tr } = state;
    wrapAll(tr, blocks3, [{ type: list2, attrs: { ordered } }, list_item]);
    dispatch(tr.scrollIntoView());
    return true;
  };
}
function changeList(state, dispatch, depth, ordered) {
  const { $from } = state.selection;
  const list2 = $from.node(depth);
  const pos = $from.before(depth);
  if (list2.attrs.ordered !== ordered) {
    if (dispatch) dispatch(state.tr.setNodeMarkup(pos, null, { ...list2.attrs, ordered }));
    return true;
  }
  if (depth !== 1) return false;
  if (dispatch) dispatch(listToParagraphs(state.tr, pos, list2));
  return true;
}
function listToParagraphs(tr, pos, list2) {
  if (alone(list2, 2)) return unwrapOne(tr, pos, 2);
  const blocks3 = [];
  list2.forEach(
    (item2) => item2.forEach(
      (child) => blocks3.push(
        child.attrs.id === void 0 ? child : child.type.create({ ...child.attrs, id: blocks3.length ? null : list2.attrs.id }, child.content, child.marks)
      )
    )
  );
  if (!blocks3.length)
    return tr.replaceWith(pos, pos + list2.nodeSize, tr.doc.type.schema.nodes.paragraph.create({ id: list2.attrs.id }));
  return tr.replaceWith(pos, pos + list2.nodeSize, blocks3);
}
function move(direction) {
  return (state, dispatch) => {
    const found2 = blockAt(state.selection.$from);
    if (!found2) return false;
    const target2 = found2.index + direction;
    if (target2 < 2 || target2 >= state.doc.childCount) return false;
    if (dispatch) dispatch(moved2(state, found2, target2).scrollIntoView());
    return true;
  };
}
function moved2(state, { node, pos, index }, target2) {
  const other = state.doc.child(target2);
  const to = target2 > index ? pos + other.nodeSize : pos - other.nodeSize;
  const before = target2 > index ? other : state.doc.child(target2 - 1);
  const { tr, selection } = state;
  tr.delete(pos, pos + node.nodeSize).insert(to, node);
  const shift3 = to - pos;
  tr.setSelection(
    selection instanceof NodeSelection ? NodeSelection.create(tr.doc, selection.from + shift3) : TextSelection.between(
      tr.doc.resolve(within2(tr.doc, selection.anchor + shift3)),
      tr.doc.resolve(within2(tr.doc, selection.head + shift3))
    )
  );
  return tr.setMeta("intent", { move: node.attrs.id, after: before.attrs.id ?? null });
}
var within2 = (doc3, pos) => Math.max(0, Math.min(doc3.content.size, pos));
function insertBlock(make) {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { tr } = state;
    const node = make(state);
    const pos = place(tr, state, node);
    const end = pos + node.nodeSize;
    const inside3 = node.isTextblock || node.firstChild ? Selection.findFrom(tr.doc.resolve(pos + 1), 1, true) : null;
    if (inside3 && inside3.from < end) {
      tr.setSelection(inside3);
    } else {
      if (!tr.doc.nodeAt(end)?.isTextblock) tr.insert(end, state.schema.nodes.paragraph.create());
      tr.setSelection(TextSelection.create(tr.doc, end + 1));
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}
function place(tr, state, node) {
  const found2 = blockAt(state.selection.$from);
  if (!found2) {
    const start = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
    tr.insert(start, node);
    return start;
  }
  const end = found2.pos + found2.node.nodeSize;
  const empty2 = found2.node.type.name === "paragraph" && !found2.node.content.size;
  tr.insert(end, node);
  if (empty2) tr.delete(found2.pos, end);
  return empty2 ? found2.pos : end;
}
var removeBlock = (state, dispatch) => {
  const found2 = blockAt(state.selection.$from);
  if (!found2) return false;
  if (dispatch) dispatch(state.tr.delete(found2.pos, found2.pos + found2.node.nodeSize).scrollIntoView());
  return true;
};

// src/ui/link.js
function linkAt(state) {
  const { $from, empty: empty2, from: from2, to } = state.selection;
  const type = state.schema.marks.link;
  const mark2 = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark2) return null;
  if (!empty2) return { from: from2, to, attrs: mark2.attrs };
  return { ...extent2($from, mark2), attrs: mark2.attrs };
}
function extent2($pos, mark2) {
  let from2 = $pos.pos;
  let to = $pos.pos;
  const start = $pos.start();
  $pos.parent.forEach((node, offset) => {
    if (!mark2.isInSet(node.marks)) return;
    const [begin, end] = [start + offset, start + offset + node.nodeSize];
    if (begin <= to && end >= from2) {
      from2 = Math.min(from2, begin);
      to = Math.max(to, end);
    }
  });
  return { from: from2, to };
}
function address(text2) {
  const typed2 = text2.trim();
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(typed2) || /^\/(?!\/)\S*$/.test(typed2)) return typed2;
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(typed2)) return `mailto:${typed2}`;
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(typed2);
  return isHost ? new URL(`https:${typed2}`).href : null;
}
function openLink(ctx) {
  const { t: t2, view } = ctx;
  const { state } = view;
  if (!state.selection.$from.parent.type.allowsMarkType(state.schema.marks.link)) return;
  const found2 = linkAt(state);
  const words = state.selection.empty && !found2 ? h("input", { type: "text", required: true }) : null;
  openDialog(t2, t2(found2 ? "link-edit" : "cmd-link"), (body, close2) => body.append(linkForm(ctx, found2, words, close2)), {
    onclose: () => view.focus()
  });
}
function linkForm(ctx, found2, words, close2) {
  const { t: t2 } = ctx;
  const input = h("input", {
    type: "text",
    required: true,
    value: found2?.attrs.href ?? "",
    autofocus: true,
    spellcheck: "false",
    dir: "auto"
  });
  const problem = h("p", { class: "problem", role: "alert" });
  const title = h("input", { type: "text", value: found2?.attrs.title ?? "" });
  const box = combobox(
    t2,
    input,
    (text2) => proposals(ctx, text2),
    (item2) => {
      input.value = item2.href;
      if (words && !words.value) words.value = item2.label;
    }
  );
  const target2 = field(t2("link-address"), input, t2("link-hint"), box);
  return form(
    () => {
      const href = address(input.value);
      problem.textContent = href ? "" : t2("link-problem");
      if (!href) return input.focus();
      setLink(ctx.view, found2, { href, title: title.value || null }, words?.value);
      close2();
    },
    words ? field(t2("link-words"), words) : null,
    target2,
    problem,
    field(t2("link-title"), title),
    actions(
      submit(t2("apply")),
      found2 ? button(t2("link-remove"), () => (removeLink(ctx.view, found2), close2())) : null,
      button(t2("cancel"), close2)
    )
  );
}
async function proposals({ api, t: t2 }, text2) {
  if (text2.trim().length < 2 || /^https?:/.test(text2)) return [];
  try {
    return (await api.links(text2)).map(({ href, title, kind: kind2 }) => ({
      href,
      label: title,
      note: `${t2.orElse(`link-kind-${kind2}`, "")} ${href}`
    }));
  } catch {
    return [];
  }
}
function setLink(view, found2, attrs, words) {
  const { tr, schema: schema2, selection } = view.state;
  const mark2 = schema2.marks.link.create(attrs);
  if (found2) tr.removeMark(found2.from, found2.to, schema2.marks.link).addMark(found2.from, found2.to, mark2);
  else if (words) tr.replaceSelectionWith(schema2.text(words, mark2.addToSet(selection.$from.marks())), false);
  else tr.addMark(selection.from, selection.to, mark2);
  view.dispatch(tr.removeStoredMark(schema2.marks.link).scrollIntoView());
}
function removeLink(view, { from: from2, to }) {
  view.dispatch(view.state.tr.removeMark(from2, to, view.state.schema.marks.link));
}

// src/ui/pictures.js
var Library = class {
  constructor(api, known = []) {
    this.api = api;
    this.known = new Map(known.map((picture) => [String(picture.id), picture]));
    this.waiting = /* @__PURE__ */ new Map();
    this.ask = debounce(() => this.fetch(), 30);
  }
  add(picture) {
    this.known.set(String(picture.id), picture);
    return picture;
  }
  /** Calls `show` with the picture, at once or when the server has told; never when it is unknown. */
  get(id2, show3) {
    const known = this.known.get(String(id2));
    if (known) return show3(known);
    if (id2 == null) return;
    this.waiting.set(String(id2), [...this.waiting.get(String(id2)) ?? [], show3]);
    this.ask();
  }
  async fetch() {
    const asked = new Map(this.waiting);
    this.waiting.clear();
    try {
      for (const picture of await this.api.picturesById([...asked.keys()])) this.add(picture);
    } catch {
      return;
    }
    for (const [id2, shows] of asked) for (const show3 of shows) if (this.known.has(id2)) show3(this.known.get(id2));
  }
};
var pictureAttrs = ({ id: id2, file }) => ({ file, picture: String(id2), alt: null });
function chooseDialog(ctx, choose, { several = false } = {}) {
  const { t: t2 } = ctx;
  openDialog(
    t2,
    t2(several ? "pictures-choose-several" : "pictures-choose"),
    (body, close2) => {
      const list2 = h("ul", { class: "library ed-library", role: "list" });
      const status = h("p", { class: "hint", role: "status" });
      const search = h("input", { type: "search", autofocus: true });
      const done = (pictures3) => {
        close2();
        choose(pictures3);
      };
      const look = debounce(() => fill(ctx, search.value, list2, status, several ? null : (picture) => done([picture])), 200);
      search.addEventListener("input", look);
      const buttons = [button(t2("cmd-upload"), () => pickFiles((files) => (close2(), ctx.upload(files))))];
      if (several) buttons.unshift(button(t2("pictures-take"), () => done(ticked(ctx, list2)), "button-small"));
      body.append(field(t2("pictures-search"), search), status, list2, actions(...buttons));
      look();
    },
    { wide: true, onclose: () => ctx.view.focus() }
  );
}
async function fill(ctx, words, list2, status, take3) {
  const { t: t2 } = ctx;
  status.textContent = t2("searching");
  try {
    const found2 = (await ctx.api.pictures(words)).map((picture) => ctx.library.add(picture));
    status.textContent = t2("pictures-count", { count: found2.length });
    list2.replaceChildren(...found2.map((picture) => h("li", {}, take3 ? pickButton(picture, take3) : tick(picture))));
  } catch {
    status.textContent = t2("not-reached");
  }
}
var thumb = (picture) => [
  h("img", { src: picture.src, alt: "", loading: "lazy" }),
  h("span", { class: "library-caption" }, picture.alt || picture.file),
  h("small", { class: "quiet" }, picture.credit ?? "")
];
var pickButton = (picture, take3) => h("button", { type: "button", class: "ed-thumb", onclick: () => take3(picture) }, ...thumb(picture));
function tick(picture) {
  const id2 = uniqueId("tick");
  return h("label", { class: "ed-thumb", for: id2 }, h("input", { type: "checkbox", id: id2, value: picture.id }), ...thumb(picture));
}
var ticked = (ctx, list2) => [...list2.querySelectorAll("input:checked")].map(({ value }) => ctx.library.known.get(value));
function pickFiles(take3) {
  const input = h("input", { type: "file", accept: "image/*", multiple: true });
  input.addEventListener("change", () => input.files.length && take3([...input.files]));
  input.click();
}
var key4 = new PluginKey("uploads");
var uploadPlugin = () => new Plugin({
  key: key4,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, now) {
      const set3 = now.map(tr.mapping, tr.doc);
      const { add: add2, remove } = tr.getMeta(key4) ?? {};
      if (add2)
        return set3.add(tr.doc, [Decoration.widget(add2.pos, add2.dom, { upload: add2.id, key: add2.id, ignoreSelection: true })]);
      return remove ? set3.remove(set3.find(void 0, void 0, (spec) => spec.upload === remove)) : set3;
    }
  },
  props: { decorations: (state) => key4.getState(state) }
});
async function uploadFiles(ctx, files, at) {
  const before = ctx.view.state.doc.resolve(at);
  const pos = before.depth ? Math.max(before.after(1), fieldsEnd(ctx.view.state.doc)) : Math.max(at, fieldsEnd(ctx.view.state.doc));
  for (const file of files) await uploadOne(ctx, file, pos);
}
var fieldsEnd = (doc3) => doc3.child(0).nodeSize + doc3.child(1).nodeSize;
async function uploadOne(ctx, file, pos) {
  const { t: t2, view } = ctx;
  const id2 = uniqueId("upload");
  const bar = h("progress", { max: "1", value: 0, "aria-label": t2("uploading", { name: file.name }) });
  const dom = h("div", { class: "ed-upload", contenteditable: "false" }, h("span", {}, t2("uploading", { name: file.name })), bar);
  view.dispatch(view.state.tr.setMeta(key4, { add: { id: id2, pos, dom } }).setMeta("addToHistory", false));
  try {
    const picture = ctx.library.add(await ctx.api.upload(file, (share) => bar.value = share));
    place2(ctx, id2, picture);
    ctx.say(t2("uploaded", { name: file.name }));
  } catch (error) {
    view.dispatch(view.state.tr.setMeta(key4, { remove: id2 }));
    ctx.notice(error.message || t2("upload-failed", { name: file.name }));
  }
}
function place2({ view }, id2, picture) {
  const [found2] = key4.getState(view.state).find(void 0, void 0, (spec) => spec.upload === id2);
  const { tr, schema: schema2 } = view.state;
  tr.setMeta(key4, { remove: id2 });
  if (found2) tr.insert(found2.from, schema2.nodes.picture.create(pictureAttrs(picture)));
  view.dispatch(tr);
}
function insertPictures({ view }, pictures3) {
  const { schema: schema2, selection } = view.state;
  const made = pictures3.map((picture) => schema2.nodes.picture.create(pictureAttrs(picture)));
  if (within(view.state, "gallery")) {
    let depth = selection.$from.depth;
    while (selection.$from.node(depth).type.name !== "gallery") depth--;
    view.dispatch(view.state.tr.insert(selection.$from.after(depth + 1), made));
  } else for (const node of made) insertBlock(() => node)(view.state, view.dispatch);
}
function insertGallery({ view }, pictures3) {
  const { nodes } = view.state.schema;
  const inside3 = pictures3.map((picture) => nodes.picture.create(pictureAttrs(picture)));
  if (inside3.length) insertBlock(() => nodes.gallery.create(null, inside3))(view.state, view.dispatch);
}
function pictureDialog(ctx, pos) {
  const { t: t2, view } = ctx;
  const node = view.state.doc.nodeAt(pos);
  openDialog(t2, t2("picture-edit"), (body, close2) => body.append(pictureForm(ctx, pos, node, close2)), {
    onclose: () => view.focus()
  });
}
function pictureForm(ctx, pos, node, close2) {
  const { t: t2, view } = ctx;
  const { attrs } = node;
  const alt = h("textarea", { value: attrs.alt ?? "", rows: "3", autofocus: true, lang: ctx.language });
  const decorative = h("input", { type: "checkbox", id: uniqueId("decorative"), checked: attrs.alt === "" });
  const href = h("input", { type: "text", value: attrs.href ?? "", dir: "auto" });
  const title = h("input", { type: "text", value: attrs.title ?? "" });
  const follow2 = () => alt.disabled = decorative.checked;
  decorative.addEventListener("change", follow2);
  follow2();
  return form(
    () => {
      const words = decorative.checked ? "" : alt.value.trim() || null;
      setAttrs(view, pos, { alt: words, href: href.value.trim() || null, title: title.value.trim() || null });
      close2();
    },
    field(t2("picture-alt"), alt, t2("picture-alt-hint")),
    h("label", { class: "choice", for: decorative.id }, decorative, h("span", {}, t2("picture-decorative"))),
    field(t2("picture-link"), href),
    field(t2("picture-title"), title),
    actions(
      submit(t2("apply")),
      button(t2("picture-replace"), () => (close2(), replacePicture(ctx, pos))),
      button(t2("cancel"), close2)
    )
  );
}
function replacePicture(ctx, pos) {
  chooseDialog(ctx, ([picture]) => setAttrs(ctx.view, pos, pictureAttrs(picture)));
}
function setAttrs(view, pos, attrs) {
  const node = view.state.doc.nodeAt(pos);
  if (!node) return;
  const { tr } = view.state;
  for (const [name, value] of Object.entries(attrs)) if (node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  if (tr.docChanged) view.dispatch(tr);
}

// src/ui/embed.js
var PROVIDERS = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, "YouTube"],
  [/(?:^|\.)vimeo\.com$/, "Vimeo"],
  [/(?:^|\.)(?:x\.com|twitter\.com)$/, "X"],
  [/(?:^|\.)bsky\.app$/, "Bluesky"],
  [/(?:^|\.)instagram\.com$/, "Instagram"],
  [/(?:^|\.)tiktok\.com$/, "TikTok"],
  [/(?:^|\.)facebook\.com$/, "Facebook"],
  [/(?:^|\.)soundcloud\.com$/, "SoundCloud"],
  [/(?:^|\.)spotify\.com$/, "Spotify"],
  [/(?:^|\.)datawrapper\.(?:de|dwcdn\.net)$/, "Datawrapper"]
];
function providerOf(url) {
  const host = new URL(url).hostname.replace(/^www\./, "");
  return PROVIDERS.find(([pattern]) => pattern.test(host))?.[1] ?? host;
}
function openEmbed(ctx, pos = null) {
  const { t: t2, view } = ctx;
  const attrs = pos === null ? { url: "", author: "", date: "" } : view.state.doc.nodeAt(pos).attrs;
  openDialog(t2, t2(pos === null ? "cmd-embed" : "embed-edit"), (body, close2) => body.append(embedForm(ctx, pos, attrs, close2)), {
    onclose: () => view.focus()
  });
}
function embedForm(ctx, pos, attrs, close2) {
  const { t: t2, view } = ctx;
  const url = h("input", { type: "url", required: true, value: attrs.url, autofocus: true, dir: "ltr" });
  const author = h("input", { type: "text", value: attrs.author ?? "" });
  const date = h("input", { type: "date", value: attrs.date ?? "" });
  const state = h("p", { class: "hint", role: "status" });
  const typed2 = () => ({
    url: url.value,
    provider: providerOf(url.value),
    author: author.value.trim() || null,
    date: date.value || null
  });
  const send = async () => {
    if (pos !== null) {
      const now2 = typed2();
      close2();
      return setAttrs(view, pos, now2);
    }
    if (state.textContent) return void 0;
    state.textContent = t2("embed-looking");
    const told2 = await ctx.api.embed(url.value).catch(() => null);
    if (!url.isConnected) return void 0;
    const now = filled(typed2(), told2);
    close2();
    insertBlock(({ schema: schema2 }) => embedOf2(schema2, now, told2?.words ?? []))(view.state, view.dispatch);
    if (!told2) return ctx.say(t2("embed-unknown"));
    return told2.has_picture ? ctx.say(t2("embed-no-picture")) : void 0;
  };
  return form(
    send,
    field(t2("embed-url"), url, t2("embed-hint")),
    field(t2("embed-author"), author),
    field(t2("embed-date"), date),
    state,
    actions(submit(t2("apply")), button(t2("cancel"), close2))
  );
}
function filled(typed2, told2) {
  if (!told2) return typed2;
  const { hostname } = new URL(typed2.url);
  const isUnknown = typed2.provider === hostname.replace(/^www\./, "");
  return {
    ...typed2,
    provider: isUnknown && told2.provider || typed2.provider,
    author: typed2.author ?? (told2.author || null),
    date: typed2.date ?? (told2.date || null)
  };
}
function embedOf2(schema2, attrs, words) {
  const { nodes } = schema2;
  const paragraphs = words.filter(Boolean).map((text2) => nodes.paragraph.create(null, schema2.text(text2)));
  return nodes.embed.create(attrs, paragraphs.length ? paragraphs : nodes.paragraph.create());
}
function openCode(ctx, pos) {
  const { t: t2, view } = ctx;
  const language2 = h("input", {
    type: "text",
    value: view.state.doc.nodeAt(pos).attrs.language ?? "",
    autofocus: true,
    dir: "ltr"
  });
  const fill3 = (body, close2) => body.append(
    form(
      () => {
        setAttrs(view, pos, { language: language2.value.trim() || null });
        close2();
      },
      field(t2("code-language"), language2, t2("code-hint")),
      actions(submit(t2("apply")), button(t2("cancel"), close2))
    )
  );
  openDialog(t2, t2("cmd-code"), fill3, { onclose: () => view.focus() });
}
function openProperties(ctx) {
  const { state } = ctx.view;
  const { $from, node } = state.selection;
  const at = (name) => node?.type.name === name ? $from.pos : depthOf2($from, name) ? $from.before(depthOf2($from, name)) : null;
  if (at("picture") !== null) return pictureDialog(ctx, at("picture"));
  if (at("embed") !== null) return openEmbed(ctx, at("embed"));
  if (at("code") !== null) return openCode(ctx, at("code"));
  if (linkAt(state)) return openLink(ctx);
  return ctx.say(ctx.t("properties-none"));
}

// src/ui/notes.js
function addNote(state, dispatch) {
  const { $from, to } = state.selection;
  const { note_ref: reference2, note: note3, notes: notes2, paragraph } = state.schema.nodes;
  const canHold = $from.parent.inlineContent && $from.parent.type.contentMatch.matchType(reference2);
  if (!canHold || inside($from, "note")) return false;
  if (!dispatch) return true;
  const tr = state.tr;
  const number2 = highest(state.doc) + 1;
  tr.insert(to, reference2.create({ number: number2 }));
  const words = note3.create({ number: number2 }, paragraph.create());
  const list2 = listOf2(tr.doc);
  if (list2) tr.insert(list2.pos + list2.node.nodeSize - 1, words);
  else tr.insert(tr.doc.content.size, notes2.create(null, words));
  const fixed = renumber(tr) ?? tr;
  dispatch(fixed.setSelection(Selection.near(fixed.doc.resolve(placeOf(fixed.doc, reference2, to)))).scrollIntoView());
  return true;
}
function inside($pos, name) {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === name) return true;
  return false;
}
function listOf2(doc3) {
  let found2 = null;
  doc3.forEach((node, pos) => void (node.type.name === "notes" && (found2 = { node, pos })));
  return found2;
}
function placeOf(doc3, reference2, at) {
  const number2 = doc3.nodeAt(at)?.type === reference2 ? doc3.nodeAt(at).attrs.number : 0;
  let place4 = at;
  doc3.descendants((node, pos) => void (node.type.name === "note" && node.attrs.number === number2 && (place4 = pos + 2)));
  return place4;
}
function highest(doc3) {
  let number2 = 0;
  doc3.descendants((node) => {
    if (["note", "note_ref"].includes(node.type.name)) number2 = Math.max(number2, node.attrs.number);
  });
  return number2;
}
function renumber(tr) {
  const { doc: doc3 } = tr;
  const order = [];
  doc3.descendants(
    (node) => void (node.type.name === "note_ref" && !order.includes(node.attrs.number) && order.push(node.attrs.number))
  );
  const list2 = listOf2(doc3);
  const words = list2 ? list2.node.content.content : [];
  for (const { attrs } of words) if (!order.includes(attrs.number)) order.push(attrs.number);
  if (order.every((number2, index) => number2 === index + 1) && words.every(({ attrs }, index) => index === 0 || words[index - 1].attrs.number <= attrs.number))
    return null;
  const numberFor = new Map(order.map((number2, index) => [number2, index + 1]));
  if (list2) sortWords(tr, list2, numberFor);
  setReferences(tr, doc3, numberFor);
  return tr;
}
function setReferences(tr, doc3, numberFor) {
  doc3.descendants((node, pos) => {
    const number2 = numberFor.get(node.attrs.number);
    if (node.type.name === "note_ref" && number2 !== node.attrs.number) tr.setNodeAttribute(pos, "number", number2);
  });
}
function sortWords(tr, { node, pos }, numberFor) {
  const notes2 = node.content.content.map(
    (note3) => note3.type.create({ ...note3.attrs, number: numberFor.get(note3.attrs.number) }, note3.content, note3.marks)
  );
  const sorted = [...notes2].sort((a, b) => a.attrs.number - b.attrs.number);
  if (sorted.some((note3, index) => note3 !== notes2[index])) {
    tr.replaceWith(pos + 1, pos + node.nodeSize - 1, sorted);
    return;
  }
  node.forEach((note3, offset, index) => {
    if (note3.attrs.number !== notes2[index].attrs.number)
      tr.setNodeAttribute(pos + 1 + offset, "number", notes2[index].attrs.number);
  });
}
var notesInOrder = (isForeign) => new Plugin({
  appendTransaction(transactions, before, state) {
    if (!transactions.some((tr) => tr.docChanged) || transactions.some((tr) => isForeign(tr) || tr.getMeta("suggest") !== void 0))
      return null;
    return touchesNotes(before.doc, state.doc) ? renumber(state.tr) : null;
  }
});
function touchesNotes(before, after) {
  return numbers(before) !== numbers(after);
}
function numbers(doc3) {
  const found2 = [];
  doc3.descendants((node) => {
    if (["note", "note_ref"].includes(node.type.name)) found2.push(node.type.name.length + node.attrs.number * 10);
    return !node.isTextblock || node.childCount > 1 || node.type.name === "note";
  });
  return found2.join();
}

// src/ui/commands.js
var GROUPS = ["text", "block", "insert", "table", "review", "tools"];
var groups = GROUPS;
var kind = (id2, keys4, name, attrs) => ({
  id: id2,
  group: "block",
  keys: keys4,
  run: setKind(name, attrs),
  active: (state) => isKind(state, name, attrs)
});
function isKind({ selection }, name, attrs = {}) {
  const { parent } = selection.$from;
  return parent.type.name === name && Object.entries(attrs).every(([key12, value]) => value === null || parent.attrs[key12] === value);
}
var wrapper = (id2, keys4, name) => ({
  id: id2,
  group: "block",
  keys: keys4,
  run: toggleWrap(name),
  active: (state) => Boolean(within(state, name))
});
var list = (id2, keys4, ordered) => ({
  id: id2,
  group: "block",
  keys: keys4,
  run: toggleList(ordered),
  active: (state) => listKind(state) === ordered
});
function listKind({ selection: { $from } }) {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === "list") return $from.node(depth).attrs.ordered;
  return null;
}
var mark = (schema2, id2, keys4, name, attrs, icon2) => ({
  id: id2,
  group: "text",
  keys: keys4,
  icon: icon2,
  run: toggleMark(schema2.marks[name], attrs, { removeWhenPresent: false }),
  active: (state) => hasMark(state, schema2.marks[name], attrs)
});
function hasMark({ doc: doc3, selection, storedMarks }, type, attrs = {}) {
  const { empty: empty2, $from, from: from2, to } = selection;
  const fits2 = (one2) => one2.type === type && Object.entries(attrs).every(([key12, value]) => one2.attrs[key12] === value);
  if (empty2) return (storedMarks ?? $from.marks()).some(fits2);
  let found2 = false;
  doc3.nodesBetween(from2, to, (node) => void (found2 ||= node.marks.some(fits2)));
  return found2;
}
var inTable = (id2, run2, keys4) => ({ id: id2, group: "table", keys: keys4, run: run2, visible: (state) => Boolean(within(state, "table")) });
function tableOf({ nodes }, rows, columns) {
  const row3 = (type) => nodes.table_row.create(
    null,
    Array.from({ length: columns }, () => type.create())
  );
  const body = Array.from({ length: rows - 1 }, () => row3(nodes.table_cell));
  return nodes.grid.create(null, [nodes.table.create(null, [row3(nodes.table_header), ...body])]);
}
var removeTable = (state, dispatch) => Boolean(within(state, "table")) && removeBlock(state, dispatch);
function commandsOf(schema2, open, history2) {
  const { nodes } = schema2;
  const paragraph = () => nodes.paragraph.create();
  return [
    mark(schema2, "strong", "Mod-b", "strong", null, "strong"),
    mark(schema2, "emphasis", "Mod-i", "emphasis", null, "emphasis"),
    mark(schema2, "struck", "Mod-Shift-x", "struck", null, "struck"),
    mark(schema2, "code-text", "Mod-e", "code_text", null, "code"),
    mark(schema2, "superscript", "Mod-.", "script", { kind: "super" }),
    mark(schema2, "subscript", "Mod-,", "script", { kind: "sub" }),
    {
      id: "link",
      group: "text",
      keys: "Mod-k",
      icon: "link",
      run: open("link"),
      active: (state) => hasMark(state, schema2.marks.link)
    },
    kind("paragraph", "Mod-Alt-0", "paragraph"),
    kind("heading-2", "Mod-Alt-2", "heading", { level: 2 }),
    kind("heading-3", "Mod-Alt-3", "heading", { level: 3 }),
    kind("heading-4", "Mod-Alt-4", "heading", { level: 4 }),
    { ...list("bullets", "Mod-Alt-8", false), icon: "bullets" },
    { ...list("numbers", "Mod-Alt-7", true), icon: "numbers" },
    { ...wrapper("quote", "Mod-Alt-9", "quote"), icon: "quote" },
    wrapper("pull-quote", "Mod-Alt-5", "pull_quote"),
    { id: "attribution", group: "block", run: attribution2, visible: (state) => Boolean(within(state, "quote", "pull_quote")) },
    kind("code", "Mod-Alt-6", "code", { language: null }),
    wrapper("stash", "Mod-Alt-1", "stash"),
    { id: "move-up", group: "block", keys: "Alt-Shift-ArrowUp", icon: "up", run: move(-1) },
    { id: "move-down", group: "block", keys: "Alt-Shift-ArrowDown", icon: "down", run: move(1) },
    { id: "remove-block", group: "block", keys: "Mod-Shift-Backspace", run: removeBlock },
    { id: "picture", group: "insert", keys: "Mod-Alt-i", icon: "picture", run: open("picture") },
    { id: "upload", group: "insert", run: open("upload") },
    { id: "gallery", group: "insert", run: open("gallery") },
    { id: "embed", group: "insert", run: open("embed") },
    { id: "table", group: "insert", run: insertBlock(() => tableOf(schema2, 3, 3)) },
    { id: "details", group: "insert", run: insertBlock(() => nodes.details.create(null, [nodes.summary.create(), paragraph()])) },
    { id: "note", group: "insert", keys: "Mod-Alt-f", run: addNote },
    { id: "divider", group: "insert", run: insertBlock(() => nodes.divider.create()) },
    { id: "gate", group: "insert", run: insertGate },
    { id: "properties", group: "insert", keys: "Alt-Enter", run: open("properties") },
    inTable("row-after", addRowAfter),
    inTable("row-before", addRowBefore),
    inTable("column-after", addColumnAfter),
    inTable("column-before", addColumnBefore),
    inTable("delete-row", deleteRow),
    inTable("delete-column", deleteColumn),
    inTable("header-row", toggleHeaderRow),
    inTable("header-column", toggleHeaderColumn),
    inTable("table-caption", tableCaption),
    inTable("delete-table", removeTable),
    { id: "comment", group: "review", keys: "Mod-Alt-m", icon: "comment", run: open("comment") },
    { id: "next-comment", group: "review", keys: "Mod-Alt-n", run: open("nextComment") },
    { id: "previous-comment", group: "review", keys: "Mod-Alt-p", run: open("previousComment") },
    { id: "suggest", group: "review", keys: "Mod-Alt-s", icon: "suggest", run: open("suggest"), toggle: true },
    { id: "next-suggestion", group: "review", keys: "Mod-Alt-j", run: open("nextSuggestion") },
    { id: "previous-suggestion", group: "review", keys: "Mod-Alt-k", run: open("previousSuggestion") },
    { id: "next-match", group: "review", keys: "F8", run: open("nextRule") },
    { id: "undo", group: "tools", keys: "Mod-z", icon: "undo", run: history2.undo },
    { id: "redo", group: "tools", keys: "Mod-y", more: ["Mod-Shift-z"], icon: "redo", run: history2.redo },
    { id: "find", group: "tools", keys: "Mod-f", icon: "find", run: open("find") },
    { id: "panel", group: "tools", keys: "Mod-Alt-b", icon: "panel", run: open("panel"), toggle: true },
    { id: "help", group: "tools", keys: "Mod-/", icon: "help", run: open("help") }
  ];
}
function insertGate(state, dispatch) {
  let found2 = false;
  state.doc.forEach((node) => found2 ||= node.type.name === "gate");
  return found2 ? false : insertBlock(() => state.schema.nodes.gate.create())(state, dispatch);
}
function attribution2(state, dispatch) {
  const { $from } = state.selection;
  let depth = $from.depth;
  while (depth > 0 && !["quote", "pull_quote"].includes($from.node(depth).type.name)) depth--;
  if (!depth) return false;
  if (!dispatch) return true;
  const last = $from.node(depth).lastChild;
  const tr = state.tr;
  const end = $from.end(depth);
  if (last?.type.name !== "attribution") tr.insert(end, state.schema.nodes.attribution.create());
  const at = last?.type.name === "attribution" ? end - 1 : end + 1;
  dispatch(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(at))).scrollIntoView());
  return true;
}
function tableCaption(state, dispatch) {
  const { $from } = state.selection;
  const grid = $from.depth ? $from.node(1) : null;
  if (grid?.type.name !== "grid" || grid.lastChild.type.name === "caption") return false;
  if (!dispatch) return true;
  const tr = state.tr.insert($from.end(1), state.schema.nodes.caption.create());
  dispatch(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(tr.mapping.map($from.end(1)) - 1))).scrollIntoView());
  return true;
}

// src/ui/shortcuts.js
var isMac = () => /Mac|iP(?:hone|ad)/.test(navigator.platform ?? "");
var NAMES2 = {
  Mod: "key-ctrl",
  Alt: "key-alt",
  Shift: "key-shift",
  Enter: "key-enter",
  Backspace: "key-backspace",
  ArrowUp: "key-up",
  ArrowDown: "key-down",
  Escape: "key-escape",
  Tab: "key-tab"
};
var MAC = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };
function shown(t2, keys4) {
  if (!keys4) return "";
  const parts2 = keys4.split(/-(?!$)/);
  const names = parts2.map((part3) => isMac() && MAC[part3] || (NAMES2[part3] ? t2(NAMES2[part3]) : part3.toUpperCase()));
  return names.join(isMac() ? "" : "+");
}
var otherway = (keys4) => !isMac() && keys4?.startsWith("Mod-Alt-") ? keys4.replace("Mod-Alt-", "Alt-Shift-") : null;
function keyMapOf(commands) {
  const map2 = {};
  for (const { keys: keys4, more = [], run: run2 } of commands) for (const one2 of [keys4, otherway(keys4), ...more]) if (one2) map2[one2] = run2;
  return map2;
}

// src/ui/help.js
var MOVING = [
  ["help-f6", "F6"],
  ["help-escape", "Escape"],
  ["help-slash", "/"],
  ["help-leave", "Mod-Enter"],
  ["help-line", "Shift-Enter"],
  ["help-tab", "Tab"]
];
var TYPING = [
  ["##␣", "cmd-heading-2"],
  ["###␣", "cmd-heading-3"],
  ["-␣", "cmd-bullets"],
  ["1.␣", "cmd-numbers"],
  [">␣", "cmd-quote"],
  ["```␣", "cmd-code"],
  ["---", "cmd-divider"],
  ["--", "help-dash"],
  ['"', "help-quotes"]
];
function openHelp(ctx) {
  const { t: t2 } = ctx;
  openDialog(
    t2,
    t2("cmd-help"),
    (body) => body.append(
      h("p", { class: "hint" }, t2("help-intro")),
      part(
        t2,
        t2("help-moving"),
        MOVING.map(([word, keys4]) => [t2(word), shown(t2, keys4)])
      ),
      ...groups.map((group) => commandPart(ctx, group)),
      part(
        t2,
        t2("help-typing"),
        TYPING.map(([signs2, word]) => [t2(word), signs2])
      )
    ),
    { wide: true }
  );
}
function commandPart({ t: t2, commands }, group) {
  const rows = commands.filter((command) => command.group === group && command.keys).map(({ id: id2, keys: keys4 }) => [
    t2(`cmd-${id2}`),
    [keys4, otherway(keys4)].filter(Boolean).map((one2) => shown(t2, one2)).join(` ${t2("or")} `)
  ]);
  return rows.length ? part(t2, t2(`group-${group}`), rows) : "";
}
function part(t2, title, rows) {
  const head = h("tr", {}, h("th", { scope: "col" }, t2("help-what")), h("th", { scope: "col" }, t2("help-keys")));
  const body = rows.map(([what2, keys4]) => h("tr", {}, h("td", {}, what2), h("td", {}, h("kbd", {}, keys4))));
  return h("section", {}, h("h3", {}, title), h("table", { class: "sheet" }, h("thead", {}, head), h("tbody", {}, ...body)));
}

// src/ui/actions.js
var WRITES = /* @__PURE__ */ new Set(["link", "picture", "upload", "gallery", "embed", "suggest"]);
function actionsOf(ctx) {
  const actions2 = {
    link: () => openLink(ctx),
    picture: () => chooseDialog(ctx, (pictures3) => insertPictures(ctx, pictures3)),
    upload: () => pickFiles((files) => ctx.upload(files)),
    gallery: () => chooseDialog(ctx, (pictures3) => insertGallery(ctx, pictures3), { several: true }),
    embed: () => openEmbed(ctx),
    properties: () => openProperties(ctx),
    comment: () => ctx.comments.begin(),
    nextComment: () => ctx.comments.go(1),
    previousComment: () => ctx.comments.go(-1),
    suggest: () => ctx.setSuggesting(!ctx.suggesting),
    nextSuggestion: () => ctx.suggestions.go(1),
    previousSuggestion: () => ctx.suggestions.go(-1),
    nextRule: () => ctx.style.next(),
    find: () => ctx.findBar.open(),
    panel: () => ctx.panel.toggle(),
    help: () => openHelp(ctx)
  };
  return (name) => Object.assign((state, dispatch) => act(ctx, actions2, name, state, dispatch), { opens: true });
}
function act(ctx, actions2, name, state, dispatch) {
  if (WRITES.has(name) && !ctx.writable) return false;
  if (name === "link" && !state.selection.$from.parent.type.allowsMarkType(state.schema.marks.link)) return false;
  if (dispatch) actions2[name]();
  return true;
}

// src/ui/places.js
function goTo(view, from2, to = from2, focus = true) {
  const { doc: doc3 } = view.state;
  const inside3 = (pos) => doc3.resolve(Math.max(0, Math.min(doc3.content.size, pos)));
  view.dispatch(view.state.tr.setSelection(TextSelection.between(inside3(from2), inside3(to))).scrollIntoView());
  if (focus) view.focus();
}
function blockWithId(doc3, id2) {
  let found2 = null;
  doc3.forEach((node, pos) => void (id2 && node.attrs.id === id2 && (found2 ??= { node, pos })));
  return found2;
}
function step(view, places, direction) {
  if (!places.length) return null;
  const { from: from2, to } = view.state.selection;
  const sorted = [...places].sort((a, b) => a.from - b.from);
  const next3 = direction > 0 ? sorted.find((place4) => place4.from > from2 || place4.from === from2 && place4.to > to) ?? sorted[0] : sorted.findLast((place4) => place4.from < from2) ?? sorted.at(-1);
  goTo(view, next3.from, next3.to);
  return next3;
}

// src/ui/mentions.js
function mentionBox(t2, staff, props) {
  const area = h("textarea", { rows: "3", dir: "auto", ...props });
  const id2 = uniqueId("staff");
  const list2 = h("ul", { id: id2, class: "ed-options", role: "listbox", "aria-label": t2("colleagues"), hidden: true });
  area.setAttribute("aria-controls", id2);
  area.setAttribute("aria-autocomplete", "list");
  const run2 = { found: [], at: 0 };
  const take3 = (person) => {
    const start = typedName(area);
    area.setRangeText(`@${person.name} `, start.from, area.selectionStart, "end");
    close2();
    area.focus();
  };
  const close2 = () => {
    run2.found = [];
    draw2(list2, area, run2, take3);
  };
  area.addEventListener("input", () => {
    const typed2 = typedName(area);
    run2.found = typed2 ? matching(staff, typed2.text) : [];
    run2.at = 0;
    draw2(list2, area, run2, take3);
  });
  area.addEventListener(
    "keydown",
    (event) => run2.found.length && keys3(event, run2, () => draw2(list2, area, run2, take3), take3, close2)
  );
  area.addEventListener("blur", () => setTimeout(close2, 150));
  return {
    area,
    dom: h("div", { class: "ed-combobox" }, area, list2),
    mentioned: () => staff.filter(({ name }) => area.value.includes(`@${name}`)).map((person) => person.id)
  };
}
function typedName(area) {
  const before = area.value.slice(0, area.selectionStart);
  const match = /(?:^|\s)@([\p{L}\p{N}.-]*(?: [\p{L}\p{N}.-]*)?)$/u.exec(before);
  return match ? { from: before.length - match[1].length - 1, text: match[1] } : null;
}
function matching(staff, text2) {
  const wanted = text2.toLocaleLowerCase();
  const fits2 = ({ name }) => name.toLocaleLowerCase().split(/\s+/).some((part3, index, parts2) => parts2.slice(index).join(" ").startsWith(wanted));
  return staff.filter(fits2).slice(0, 8);
}
function draw2(list2, area, { found: found2, at }, take3) {
  const options = found2.map(
    (person, index) => h(
      "li",
      {
        id: `${list2.id}-${index}`,
        role: "option",
        "aria-selected": String(index === at),
        onmousedown: (event) => (event.preventDefault(), take3(person))
      },
      h("bdi", {}, person.name)
    )
  );
  list2.replaceChildren(...options);
  list2.hidden = !found2.length;
  if (found2.length) area.setAttribute("aria-activedescendant", `${list2.id}-${at}`);
  else area.removeAttribute("aria-activedescendant");
}
function keys3(event, run2, show3, take3, close2) {
  const step2 = { ArrowDown: 1, ArrowUp: run2.found.length - 1 }[event.key];
  if (step2 !== void 0) {
    run2.at = (run2.at + step2) % run2.found.length;
    show3();
  } else if (event.key === "Enter" || event.key === "Tab") take3(run2.found[run2.at]);
  else if (event.key === "Escape") close2();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// src/ui/comments.js
var key5 = new PluginKey("comments");
function placesOf(doc3) {
  const places = /* @__PURE__ */ new Map();
  doc3.descendants((node, pos) => {
    for (const mark2 of node.marks) {
      if (mark2.type.name !== "comment") continue;
      const place4 = places.get(mark2.attrs.id);
      places.set(mark2.attrs.id, { from: place4?.from ?? pos, to: pos + node.nodeSize });
    }
  });
  return places;
}
var commentPlugin = (ctx) => new Plugin({
  key: key5,
  state: {
    init: () => ({ pending: null, active: null, resolved: /* @__PURE__ */ new Set() }),
    apply(tr, now) {
      const pending = now.pending && { from: tr.mapping.map(now.pending.from, 1), to: tr.mapping.map(now.pending.to, -1) };
      return { ...now, pending, ...tr.getMeta(key5) };
    }
  },
  props: {
    decorations: (state) => drawn(state),
    handleClick: (view, pos) => void clicked(ctx, view.state.doc.resolve(pos))
  },
  view: (view) => {
    const again = debounce(() => ctx.comments?.update(), 250);
    return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
  }
});
function drawn(state) {
  const { pending, active, resolved } = key5.getState(state);
  const found2 = [];
  if (pending && pending.from < pending.to)
    found2.push(Decoration.inline(pending.from, pending.to, { class: "commented is-active" }));
  if (active || resolved.size) {
    state.doc.descendants((node, pos) => {
      for (const { type, attrs } of node.marks) {
        if (type.name !== "comment") continue;
        if (attrs.id === active) found2.push(Decoration.inline(pos, pos + node.nodeSize, { class: "is-active" }));
        if (resolved.has(attrs.id)) found2.push(Decoration.inline(pos, pos + node.nodeSize, { class: "is-resolved" }));
      }
    });
  }
  return DecorationSet.create(state.doc, found2);
}
function clicked(ctx, $pos) {
  const marks2 = [...$pos.nodeBefore?.marks ?? [], ...$pos.nodeAfter?.marks ?? []];
  const mark2 = marks2.find(({ type }) => type.name === "comment");
  if (!mark2) return;
  if (ctx.panel.isOpen() || window.matchMedia("(min-width: 64rem)").matches) ctx.comments.activate(mark2.attrs.id, false);
  else tell(ctx.view, { active: mark2.attrs.id });
}
var tell = (view, state) => view.dispatch(view.state.tr.setMeta(key5, state).setMeta("addToHistory", false));
var Comments = class {
  constructor(ctx, threads) {
    this.ctx = ctx;
    this.threads = new Map(threads.map((thread) => [String(thread.id), thread]));
    this.filter = "open";
    this.list = h("div", { class: "ed-stack" });
    this.composer = h("div", {});
    this.dom = h("div", { class: "ed-stack" }, this.head(), this.composer, this.list);
  }
  head() {
    const { t: t2 } = this.ctx;
    const choice = (value) => h("option", { value }, t2(`comments-${value}`));
    const select2 = h(
      "select",
      { "aria-label": t2("comments-show"), onchange: () => (this.filter = select2.value, this.update()) },
      choice("open"),
      choice("resolved"),
      choice("all")
    );
    return h(
      "div",
      { class: "form-row field" },
      button(t2("cmd-comment"), () => this.begin()),
      select2
    );
  }
  /** Begins a comment on the selection, or on the word or block of the cursor. */
  begin() {
    const { ctx } = this;
    const range = passage3(ctx.view.state);
    ctx.panel.show("comments");
    if (!range) return ctx.say(ctx.t("comment-select"));
    tell(ctx.view, { pending: range });
    this.compose();
  }
  compose() {
    const { t: t2, view } = this.ctx;
    const end = () => {
      this.composer.replaceChildren();
      tell(view, { pending: null });
      view.focus();
    };
    const { area, dom, mentioned } = mentionBox(t2, this.ctx.staff, { "aria-label": t2("comment-words"), required: true });
    const { from: from2, to } = key5.getState(view.state).pending;
    const quote = view.state.doc.textBetween(from2, to, " ", " ").slice(0, 300);
    this.composer.replaceChildren(
      form(
        () => this.send(area.value, mentioned(), quote, end),
        h("blockquote", { class: "ed-quote" }, quote),
        dom,
        h("div", { class: "form-row" }, submit(t2("comment-send")), button(t2("cancel"), end))
      )
    );
    area.focus();
  }
  async send(text2, mentions, quote, end) {
    const { api, view, notice, t: t2 } = this.ctx;
    const range = key5.getState(view.state).pending;
    const block2 = blockAt(view.state.doc.resolve(range.from))?.node.attrs.id ?? null;
    try {
      const thread = await api.newThread({ block: block2, quote, text: text2, mentions });
      const { from: from2, to } = key5.getState(view.state).pending;
      const mark2 = view.state.schema.marks.comment.create({ id: String(thread.id) });
      view.dispatch(view.state.tr.addMark(from2, to, mark2).setMeta("suggest", false).setMeta("addToHistory", false));
      end();
      this.arrived(thread);
      this.activate(String(thread.id), false);
    } catch {
      notice(t2("comment-failed"));
    }
  }
  /** A thread is new or has changed, here or elsewhere. */
  arrived(thread) {
    this.threads.set(String(thread.id), thread);
    this.update();
  }
  /** Threads in the order of the text; those without a place come last. */
  sorted() {
    const places = placesOf(this.ctx.view.state.doc);
    const at = ({ id: id2 }) => places.get(String(id2))?.from ?? Infinity;
    const shown2 = [...this.threads.values()].filter(({ state }) => this.filter === "all" || state === this.filter);
    return { places, shown: shown2.sort((a, b) => at(a) - at(b) || Number(a.id) - Number(b.id)) };
  }
  update() {
    const { ctx } = this;
    const { places, shown: shown2 } = this.sorted();
    const resolved = new Set([...this.threads.values()].filter(({ state }) => state === "resolved").map(({ id: id2 }) => String(id2)));
    const now = key5.getState(ctx.view.state);
    if (!sameSet(now.resolved, resolved)) tell(ctx.view, { resolved });
    ctx.panel.count("comments", this.threads.size - resolved.size);
    const busy = this.list.contains(document.activeElement) && document.activeElement.matches("textarea");
    if (busy) return;
    const cards = shown2.map((thread) => this.card(thread, places.get(String(thread.id)), now.active));
    this.list.replaceChildren(...cards.length ? cards : [h("p", { class: "hint" }, ctx.t("comments-none"))]);
  }
  card(thread, place4, active) {
    const { t: t2 } = this.ctx;
    const id2 = String(thread.id);
    const show3 = place4 ? button(t2("tray-show"), () => this.activate(id2, true)) : null;
    const other = thread.state === "open" ? "resolved" : "open";
    const settle2 = button(t2(`comment-${other}`), () => this.settle(thread, other));
    return h(
      "article",
      {
        class: `ed-card${id2 === active ? " is-active" : ""}`,
        "data-thread": id2,
        "aria-label": t2("comment-on", { quote: thread.quote ?? "" })
      },
      h("blockquote", { class: "ed-quote" }, thread.quote ?? ""),
      place4 ? null : h("p", { class: "ed-gone" }, t2("comment-gone")),
      thread.state === "resolved" ? h("p", { class: "hint" }, t2("comment-is-resolved")) : null,
      ...(thread.messages ?? []).map((message) => this.message(message)),
      this.replyForm(thread),
      h("div", { class: "form-row" }, show3, settle2)
    );
  }
  message({ name, at, text: text2 }) {
    const when = at ? new Intl.DateTimeFormat(this.ctx.uiLanguage, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(at) : "";
    return h(
      "div",
      { class: "ed-message" },
      h(
        "p",
        { class: "quiet" },
        h("b", {}, h("bdi", {}, name ?? "")),
        " ",
        h("time", { datetime: at ? new Date(at).toISOString() : null }, when)
      ),
      h("p", { class: "ed-words", dir: "auto" }, text2)
    );
  }
  replyForm(thread) {
    const { t: t2, api, staff, notice } = this.ctx;
    const { area, dom, mentioned } = mentionBox(t2, staff, {
      rows: "1",
      "aria-label": t2("comment-reply"),
      placeholder: t2("comment-reply"),
      required: true
    });
    const send = async () => {
      try {
        const answer2 = await api.message(thread.id, area.value, mentioned());
        area.blur();
        this.arrived(answer2);
      } catch {
        notice(t2("comment-failed"));
      }
    };
    return h("details", {}, h("summary", {}, t2("comment-reply")), form(send, dom, submit(t2("comment-send"))));
  }
  async settle(thread, state) {
    const { api, notice, t: t2 } = this.ctx;
    try {
      this.arrived(await api.threadState(thread.id, state) ?? { ...thread, state });
    } catch {
      notice(t2("comment-failed"));
    }
  }
  /** Shows a thread in the list, and its place in the text when `go` is set. */
  activate(id2, go3) {
    const { ctx } = this;
    const thread = this.threads.get(id2);
    if (thread && this.filter !== "all" && thread.state !== this.filter) this.filter = thread.state;
    tell(ctx.view, { active: id2 });
    ctx.panel.show("comments");
    this.update();
    this.list.querySelector(`[data-thread="${CSS.escape(id2)}"]`)?.scrollIntoView({ block: "nearest" });
    const place4 = placesOf(ctx.view.state.doc).get(id2) ?? (thread && blockWithId(ctx.view.state.doc, thread.block));
    if (go3 && place4) goTo(ctx.view, place4.from ?? place4.pos + 1, place4.to);
  }
  /** Goes to the next or previous open comment in the text. */
  go(direction) {
    const { ctx } = this;
    const open = [...placesOf(ctx.view.state.doc)].filter(([id2]) => this.threads.get(id2)?.state !== "resolved");
    const next3 = step(
      ctx.view,
      open.map(([id2, place4]) => ({ id: id2, ...place4 })),
      direction
    );
    if (!next3) return ctx.say(ctx.t("comments-none"));
    this.activate(next3.id, false);
    ctx.say(this.spoken(next3.id));
  }
  spoken(id2) {
    const last = this.threads.get(id2)?.messages?.at(-1);
    return last ? this.ctx.t("comment-spoken", { name: last.name, text: last.text }) : "";
  }
};
var sameSet = (a, b) => a.size === b.size && [...a].every((one2) => b.has(one2));
function passage3({ doc: doc3, selection }) {
  const { from: from2, to, empty: empty2, $from } = selection;
  if (!empty2) return { from: from2, to };
  if (!$from.parent.isTextblock || !$from.parent.content.size) return null;
  const text2 = $from.parent.textBetween(0, $from.parent.content.size, "￼", "￼");
  const start = text2.slice(0, $from.parentOffset).search(/[\p{L}\p{N}'’-]*$/u);
  const length = text2.slice(start).search(/(?![\p{L}\p{N}'’-])|$/u);
  const end = length > 0 ? start + length : text2.length;
  return { from: $from.start() + (length > 0 ? start : 0), to: Math.min($from.start() + end, doc3.content.size) };
}

// src/ui/counts.js
var key6 = new PluginKey("counts");
var WORDS_A_MINUTE = 230;
var UNSEEN = /* @__PURE__ */ new Set(["stash", "notes"]);
function count2(doc3, language2 = "en") {
  const counter = counterFor(language2);
  let words = 0;
  let before = null;
  doc3.forEach((block2) => {
    if (block2.type.name === "gate" && before === null) before = words;
    if (!UNSEEN.has(block2.type.name) && !isAdded(block2)) words += counter(textOf2(block2));
  });
  return {
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    share: before === null ? null : words ? Math.round(before / words * 100) : 0
  };
}
function textOf2(block2) {
  let text2 = "";
  block2.descendants((node) => {
    if (node.isText && !isAdded(node)) text2 += node.text;
    else if (node.isBlock || node.type.name === "hard_break") text2 += " ";
  });
  return text2;
}
function counterFor(language2) {
  if (!/^(?:zh|ja|th|km|lo|my)/.test(language2) || !Intl.Segmenter)
    return (text2) => text2.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const segmenter = new Intl.Segmenter(language2, { granularity: "word" });
  return (text2) => [...segmenter.segment(text2)].filter(({ isWordLike }) => isWordLike).length;
}
function counting(language2, show3) {
  return new Plugin({
    key: key6,
    state: {
      init: (_config, state) => ({ counts: null, gates: DecorationSet.empty, doc: state.doc }),
      apply(tr, now) {
        const counts = tr.getMeta(key6);
        if (counts) return { counts, gates: onGates(tr.doc, counts.share) };
        return tr.docChanged ? { ...now, gates: now.gates.map(tr.mapping, tr.doc) } : now;
      }
    },
    props: { decorations: (state) => key6.getState(state).gates },
    view(view) {
      const again = debounce(() => recount(view, language2, show3), 300);
      recount(view, language2, show3, true);
      return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
    }
  });
}
function recount(view, language2, show3, later = false) {
  const counts = count2(view.state.doc, view.state.doc.attrs.language ?? language2);
  show3(counts);
  const now = key6.getState(view.state).counts;
  if (now && now.share === counts.share && now.words === counts.words) return;
  const tell2 = () => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key6, counts).setMeta("addToHistory", false));
  if (later) queueMicrotask(tell2);
  else tell2();
}
function onGates(doc3, share) {
  const found2 = [];
  doc3.forEach(
    (node, pos) => void (node.type.name === "gate" && found2.push(Decoration.node(pos, pos + node.nodeSize, {}, { share: share ?? 0 })))
  );
  return DecorationSet.create(doc3, found2);
}

// src/ui/cursors.js
var key7 = new PluginKey("cursors");
function colourOf(staff) {
  let sum = 0;
  for (const sign of String(staff)) sum = (sum * 31 + sign.charCodeAt(0)) % 8191;
  return sum % 8;
}
var showCursors = (view, people) => view.dispatch(view.state.tr.setMeta(key7, people).setMeta("addToHistory", false));
var cursorPlugin = () => new Plugin({
  key: key7,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, now) => tr.getMeta(key7) ? draw3(tr.doc, tr.getMeta(key7)) : now.map(tr.mapping, tr.doc)
  },
  props: { decorations: (state) => key7.getState(state) }
});
function draw3(doc3, people) {
  const found2 = [];
  const inside3 = (pos) => Math.max(0, Math.min(doc3.content.size, pos));
  for (const person of people) {
    if (person.head == null) continue;
    const [anchor, head] = [inside3(person.anchor), inside3(person.head)];
    const colour = `person-${colourOf(person.staff)}`;
    found2.push(
      Decoration.widget(head, () => caret(person, colour), {
        key: `${person.writer}-${person.name}`,
        side: 10,
        ignoreSelection: true
      })
    );
    if (anchor !== head)
      found2.push(Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), { class: `ed-selected ${colour}` }));
  }
  return DecorationSet.create(doc3, found2);
}
var caret = ({ name }, colour) => h("span", { class: `ed-caret ${colour}`, "aria-hidden": "true" }, h("span", { class: "ed-caret-name" }, name));

// src/suggest/diff.js
var BLOCKS_OF_TEXT = /* @__PURE__ */ new Set(["paragraph", "heading"]);
function difference(before, after, hint) {
  const operations = [];
  inside2(before, 0, after, 0, { operations, hint });
  return operations;
}
function inside2(before, at, after, newAt, run2) {
  if (before.inlineContent && after.inlineContent) return text(before, at, after, newAt, run2);
  const old = childrenOf(before, at);
  const now = childrenOf(after, newAt);
  let i2 = 0;
  let j = 0;
  for (const [nextOld, nextNow] of [...pairs(old, now), [old.length, now.length]]) {
    gap(old.slice(i2, nextOld), now.slice(j, nextNow), old[i2]?.pos ?? at + before.content.size, run2);
    if (nextOld < old.length) pair(old[nextOld], now[nextNow], run2);
    i2 = nextOld + 1;
    j = nextNow + 1;
  }
}
function childrenOf(node, start) {
  const children = [];
  node.forEach((child, offset) => children.push({ node: child, pos: start + offset }));
  return children;
}
function gap(old, now, at, { operations }) {
  const newAt = now[0]?.pos ?? null;
  for (const { node, pos } of old)
    operations.push({ kind: "remove", node, from: pos, to: pos + node.nodeSize, newFrom: newAt, newTo: newAt });
  if (!now.length) return;
  const end = old.length ? old.at(-1).pos + old.at(-1).node.nodeSize : at;
  const last = now.at(-1);
  operations.push({
    kind: "add",
    nodes: now.map(({ node }) => node),
    from: end,
    to: end,
    newFrom: newAt,
    newTo: last.pos + last.node.nodeSize
  });
}
function pair(old, now, run2) {
  if (old.node.eq(now.node)) return;
  if (isAdded(old.node)) return direct(old, now, run2);
  if (!old.node.sameMarkup(now.node) && changed(old.node, now.node)) {
    run2.operations.push({
      kind: "change",
      node: old.node,
      type: now.node.type,
      attrs: now.node.attrs,
      from: old.pos,
      to: old.pos,
      newFrom: now.pos,
      newTo: now.pos
    });
  }
  if (!old.node.isLeaf) inside2(old.node, old.pos + 1, now.node, now.pos + 1, run2);
}
var changed = (old, now) => old.type !== now.type || JSON.stringify({ ...old.attrs, id: null }) !== JSON.stringify({ ...now.attrs, id: null });
function direct(old, now, { operations }) {
  if (changed(old.node, now.node))
    operations.push({
      kind: "retype",
      type: now.node.type,
      attrs: now.node.attrs,
      from: old.pos,
      to: old.pos,
      newFrom: now.pos,
      newTo: now.pos
    });
  const range = rangeOf(old.node.content, now.node.content);
  if (!range) return;
  const [start, oldEnd, newEnd] = range;
  operations.push({
    kind: "direct",
    slice: now.node.slice(start, newEnd),
    from: old.pos + 1 + start,
    to: old.pos + 1 + oldEnd,
    newFrom: now.pos + 1 + start,
    newTo: now.pos + 1 + newEnd
  });
}
function text(before, at, after, newAt, { operations, hint }) {
  const range = hinted(before, at, after, newAt, hint) ?? rangeOf(before.content, after.content);
  if (!range) return;
  const [start, oldEnd, newEnd] = range;
  operations.push({
    kind: "text",
    typed: Boolean(hint?.typed),
    old: before.content.cut(start, oldEnd),
    now: after.content.cut(start, newEnd),
    from: at + start,
    to: at + oldEnd,
    newFrom: newAt + start,
    newTo: newAt + newEnd
  });
}
function hinted(before, at, after, newAt, hint) {
  if (!hint || hint.from < at || hint.to > at + before.content.size || hint.newTo > newAt + after.content.size) return null;
  return [hint.from - at, hint.to - at, hint.newTo - newAt];
}
function rangeOf(old, now) {
  const start = old.findDiffStart(now);
  if (start === null) return null;
  let { a, b } = old.findDiffEnd(now);
  const overlap = start - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  return [start, a, b];
}
function pairs(old, now) {
  const found2 = [];
  let i2 = 0;
  let j = 0;
  for (const [anchorOld, anchorNow] of [...anchors(old, now), [old.length, now.length]]) {
    while (i2 < anchorOld && j < anchorNow) {
      if (byPlace(old[i2].node, now[j].node)) found2.push([i2, j]);
      i2++;
      j++;
    }
    if (anchorOld < old.length) found2.push([anchorOld, anchorNow]);
    i2 = anchorOld + 1;
    j = anchorNow + 1;
  }
  return found2;
}
var idOf2 = (node) => node.attrs.id ?? null;
var asAlive = (old, now) => isRemoved(old) === isRemoved(now);
var byPlace = (old, now) => old.type === now.type && asAlive(old, now) && idOf2(old) === null && idOf2(now) === null;
function sameBlock(old, now) {
  if (old === now || old.eq(now)) return true;
  if (idOf2(old) === null || idOf2(old) !== idOf2(now) || !asAlive(old, now)) return false;
  return old.type === now.type || BLOCKS_OF_TEXT.has(old.type.name) && BLOCKS_OF_TEXT.has(now.type.name);
}
function anchors(old, now) {
  let start = 0;
  while (start < old.length && start < now.length && sameBlock(old[start].node, now[start].node)) start++;
  let ends = 0;
  while (ends < Math.min(old.length, now.length) - start && sameBlock(old.at(-1 - ends).node, now.at(-1 - ends).node)) ends++;
  const middle = common(old.slice(start, old.length - ends), now.slice(start, now.length - ends));
  return [
    ...Array.from({ length: start }, (_, index) => [index, index]),
    ...middle.map(([a, b]) => [a + start, b + start]),
    ...Array.from({ length: ends }, (_, index) => [old.length - ends + index, now.length - ends + index])
  ];
}
function common(old, now) {
  const same2 = old.map(({ node: a }) => now.map(({ node: b }) => sameBlock(a, b)));
  const longest = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i2 = old.length - 1; i2 >= 0; i2--) {
    for (let j = now.length - 1; j >= 0; j--)
      longest[i2][j] = same2[i2][j] ? longest[i2 + 1][j + 1] + 1 : Math.max(longest[i2 + 1][j], longest[i2][j + 1]);
  }
  const found2 = [];
  for (let i2 = 0, j = 0; i2 < old.length && j < now.length; ) {
    if (same2[i2][j]) found2.push([i2++, j++]);
    else if (longest[i2 + 1][j] >= longest[i2][j + 1]) i2++;
    else j++;
  }
  return found2;
}

// src/suggest/suggest.js
function suggesting(tr, state, author, isForeign = () => false) {
  if (!tr.docChanged || tr.getMeta("suggest") === false || isForeign(tr) || isHistoryTransaction(tr)) return tr;
  const made = state.tr;
  for (const step2 of tr.steps) if (step2 instanceof DocAttrStep) made.step(step2);
  const hint = hintOf(tr);
  const operations = difference(tr.before, tr.doc, hint);
  const id2 = idFor(operations, state.doc, author);
  const sizes = operations.map(() => null);
  for (let index = operations.length - 1; index >= 0; index--)
    sizes[index] = APPLY[operations[index].kind](made, operations[index], id2, state.doc);
  select(made, tr, state, operations, sizes);
  for (const name of ["uiEvent", "paste", "composition"])
    if (tr.getMeta(name) !== void 0) made.setMeta(name, tr.getMeta(name));
  return tr.scrolledIntoView ? made.scrollIntoView() : made;
}
function hintOf(tr) {
  const [step2] = tr.steps;
  if (tr.steps.length !== 1 || !(step2 instanceof ReplaceStep)) return null;
  const { from: from2, to, slice: slice2 } = step2;
  const flat = !slice2.openStart && !slice2.openEnd && (slice2.content.firstChild?.isInline ?? true);
  return { from: from2, to, newTo: from2 + slice2.size, typed: flat && from2 === to };
}
function idFor(operations, doc3, author) {
  for (const { kind: kind2, from: from2, to } of operations) {
    if (kind2 !== "text") continue;
    for (const node of [doc3.resolve(from2).nodeBefore, doc3.resolve(to).nodeAfter]) {
      const mark2 = node && (markOf(node, "insertion") ?? markOf(node, "deletion"));
      if (mark2 && madeBy(mark2.attrs.id).author === String(author)) return mark2.attrs.id;
    }
  }
  return newSuggestion(author);
}
var APPLY = {
  text(tr, { from: from2, to, old, now, typed: typed2 }, id2) {
    const { schema: schema2 } = tr.doc.type;
    const arrived4 = addedText(now, id2, typed2);
    tr.replace(to, to, new Slice(arrived4, 0, 0));
    const kept = keepText(tr, from2, old, schema2.marks.deletion.create({ id: id2 }));
    return { kept, put: arrived4.size };
  },
  remove(tr, { node, from: from2, to }, id2) {
    if (isAdded(node)) {
      tr.delete(from2, to);
      return { kept: 0, put: 0 };
    }
    restore2(tr, from2);
    if (!isRemoved(node)) tr.addNodeMark(from2, node.type.schema.marks.deletion.create({ id: id2 }));
    return { kept: node.nodeSize, put: 0 };
  },
  add(tr, { nodes, from: from2 }, id2, before) {
    const arrived4 = Fragment.from(nodes.filter((node) => !isRemoved(node)).map((node) => added(fresh(node, before), id2)));
    if (arrived4.size) tr.insert(from2, arrived4);
    return { kept: 0, put: arrived4.size };
  },
  change(tr, { node, type, attrs, from: from2 }, id2) {
    if (isRemoved(node)) return { kept: 0, put: 0 };
    tr.setNodeMarkup(from2, type, { ...attrs, ..."id" in node.attrs ? { id: node.attrs.id } : {} }, node.marks);
    const { schema: schema2 } = node.type;
    const previous = markOf(node, "modification")?.attrs.previousValue ?? { type: node.type.name, attrs: node.attrs };
    const newValue = { type: type.name, attrs };
    if (previous.type === type.name && JSON.stringify(previous.attrs) === JSON.stringify(tr.doc.nodeAt(from2).attrs))
      clearChange(tr, from2);
    else {
      clearChange(tr, from2);
      tr.addNodeMark(from2, schema2.marks.modification.create({ id: id2, type: "block", previousValue: previous, newValue }));
    }
    return { kept: 0, put: 0 };
  },
  retype(tr, { type, attrs, from: from2 }) {
    const node = tr.doc.nodeAt(from2);
    tr.setNodeMarkup(from2, type, { ...attrs, ..."id" in node.attrs ? { id: node.attrs.id } : {} }, node.marks);
    return { kept: 0, put: 0 };
  },
  direct(tr, { from: from2, to, slice: slice2, newFrom, newTo }) {
    tr.replace(from2, to, slice2);
    return { kept: 0, put: newTo - newFrom };
  }
};
function addedText(content, id2, typed2) {
  const nodes = [];
  content.forEach((node) => {
    if (!isRemoved(node) || typed2) nodes.push(added(node, id2));
  });
  return Fragment.from(nodes);
}
function keepText(tr, from2, content, mark2) {
  let kept = content.size;
  const parts2 = [];
  content.forEach((node, offset) => parts2.push({ node, pos: from2 + offset }));
  for (const { node, pos } of parts2.reverse()) {
    const end = pos + node.nodeSize;
    if (isAdded(node)) {
      tr.delete(pos, end);
      kept -= node.nodeSize;
    } else if (!isRemoved(node)) tr.addMark(pos, end, mark2);
  }
  return kept;
}
function fresh(node, before) {
  if (node.attrs.id == null) return plain(node);
  let taken = false;
  before.forEach((block2) => taken ||= block2.attrs.id === node.attrs.id);
  return plain(taken ? node.type.create({ ...node.attrs, id: null }, node.content, node.marks) : node);
}
function clearChange(tr, pos) {
  const mark2 = markOf(tr.doc.nodeAt(pos), "modification");
  if (mark2) tr.removeNodeMark(pos, mark2);
}
function restore2(tr, pos) {
  const node = tr.doc.nodeAt(pos);
  const mark2 = markOf(node, "modification");
  if (!mark2) return;
  const { type, attrs } = mark2.attrs.previousValue;
  const kept = "id" in node.attrs ? { id: node.attrs.id } : {};
  tr.setNodeMarkup(
    pos,
    node.type.schema.nodes[type],
    { ...attrs, ...kept },
    node.marks.filter((other) => other !== mark2)
  );
}
function select(made, tr, state, operations, sizes) {
  const { selection } = tr;
  const backwards = state.selection.empty && state.selection.head;
  const at = (pos) => Math.max(0, Math.min(made.doc.content.size, shifted(pos, operations, sizes, backwards)));
  if (selection instanceof NodeSelection) {
    const pos = at(selection.from);
    if (made.doc.resolve(pos).nodeAfter && NodeSelection.isSelectable(made.doc.resolve(pos).nodeAfter))
      made.setSelection(NodeSelection.create(made.doc, pos));
    return;
  }
  made.setSelection(TextSelection.between(made.doc.resolve(at(selection.anchor)), made.doc.resolve(at(selection.head))));
}
function shifted(pos, operations, sizes, head) {
  let shift3 = 0;
  for (let index = 0; index < operations.length; index++) {
    const { newFrom, newTo, from: from2 } = operations[index];
    const { kept, put: put2 } = sizes[index];
    const size = (newTo ?? 0) - (newFrom ?? 0);
    if (newFrom === null || pos < newFrom) continue;
    if (pos > newTo) shift3 += kept + put2 - size;
    else if (size === 0 && put2 === 0) shift3 += head !== false && head > from2 ? 0 : kept;
    else return pos + shift3 + kept + Math.min(0, put2 - size);
  }
  return pos + shift3;
}

// src/ui/dispatch.js
function dispatcher(ctx) {
  return function dispatch(tr) {
    this.updateState(this.state.apply(prepared(ctx, tr, this)));
  };
}
function prepared(ctx, tr, view) {
  if (!tr.docChanged || ctx.isForeign(tr)) return tr;
  if (!ctx.suggesting) return apart(tr);
  return view.composing ? tr : suggesting(tr, view.state, ctx.me.staff, ctx.isForeign);
}
function apart(tr) {
  const [step2] = tr.steps;
  const typed2 = tr.steps.length === 1 && step2 instanceof ReplaceStep && step2.from === step2.to && step2.slice.content.firstChild?.isText;
  if (!typed2 || tr.getMeta("suggest") === false || isHistoryTransaction(tr) || tr.getMeta("paste")) return tr;
  const { insertion: insertion2, deletion } = tr.doc.type.schema.marks;
  const end = step2.from + step2.slice.size;
  return tr.removeMark(step2.from, end, insertion2).removeMark(step2.from, end, deletion);
}
function compositions(ctx) {
  let before = null;
  return {
    compositionstart(view) {
      before = ctx.suggesting ? view.state.doc : null;
      return false;
    },
    compositionend(view) {
      const start = before;
      before = null;
      if (start) setTimeout(() => view.isDestroyed || suggestSince(view, start, ctx.me.staff), 60);
      return false;
    }
  };
}
function suggestSince(view, before, author) {
  const { doc: doc3, selection } = view.state;
  const composed = { docChanged: true, steps: [], before, doc: doc3, selection, scrolledIntoView: false, getMeta: () => void 0 };
  const wanted = suggesting(composed, EditorState.create({ doc: before }), author);
  const start = doc3.content.findDiffStart(wanted.doc.content);
  if (start === null) return;
  const { a, b } = doc3.content.findDiffEnd(wanted.doc.content);
  const overlap = Math.max(0, start - Math.min(a, b));
  const tr = view.state.tr.replace(start, a + overlap, wanted.doc.slice(start, b + overlap));
  view.dispatch(tr.setSelection(selection.constructor.near(tr.doc.resolve(wanted.selection.head))).setMeta("suggest", false));
}

// src/ui/fields.js
function fieldsPage(ctx) {
  const parts2 = [
    textField(ctx, "slug", "field-slug-hint"),
    selectField(ctx, "section", ctx.choices.sections, ""),
    byline(ctx),
    topics(ctx),
    selectField(ctx, "access", ctx.choices.access),
    leadPicture(ctx),
    selectField(ctx, "language", ctx.choices.languages, null),
    textField(ctx, "dateline", "field-dateline-hint", null)
  ];
  const dom = h("div", { class: "form ed-fields" }, ...parts2.map((part3) => part3.dom));
  const update = () => parts2.forEach((part3) => part3.update(ctx.view.state.doc.attrs));
  return { dom, update };
}
function set2({ view }, name, value) {
  if (JSON.stringify(view.state.doc.attrs[name]) !== JSON.stringify(value))
    view.dispatch(view.state.tr.setDocAttribute(name, value));
}
var idle = (input) => document.activeElement !== input;
function textField(ctx, name, hint, none2 = "") {
  const input = h("input", { type: "text", dir: "auto", disabled: !ctx.writable });
  input.addEventListener("change", () => set2(ctx, name, input.value.trim() || none2));
  return {
    dom: field(ctx.t(`field-${name}`), input, hint && ctx.t(hint)),
    update: (attrs) => idle(input) && (input.value = attrs[name] ?? "")
  };
}
function selectField(ctx, name, choices = [], none2 = void 0) {
  const { t: t2 } = ctx;
  const options = choices.map(({ value, name: text2 }) => h("option", { value }, text2));
  if (none2 !== void 0) options.unshift(h("option", { value: "" }, t2(`field-${name}-none`)));
  const select2 = h("select", { disabled: !ctx.writable }, ...options);
  select2.addEventListener("change", () => set2(ctx, name, select2.value === "" ? none2 : select2.value));
  const update = (attrs) => {
    const named = attrs[name] ?? "";
    const value = choices.find(({ former }) => former?.includes(named))?.value ?? named;
    if (value && ![...select2.options].some((option) => option.value === value)) select2.append(h("option", { value }, value));
    if (idle(select2)) select2.value = value;
  };
  return { dom: field(t2(`field-${name}`), select2), update };
}
var nameIn = (choices, value) => choices.find((one2) => one2.value === value)?.name ?? value;
function adder(ctx, name, choices, { taken, add: add2, fresh: fresh2 }) {
  const input = h("input", { type: "text", dir: "auto", disabled: !ctx.writable });
  const search = async (typed2) => {
    const text2 = typed2.trim();
    const wanted = text2.toLocaleLowerCase();
    const there = new Set(taken());
    const fits2 = ({ value, name: shown2 }) => !there.has(value) && (shown2.toLocaleLowerCase().includes(wanted) || value.includes(wanted));
    const found2 = choices.filter(fits2).slice(0, 12);
    const isKnown = choices.some((one2) => one2.name.toLocaleLowerCase() === wanted);
    const more = fresh2 && text2 && !isKnown && !there.has(text2) ? [fresh2(text2)] : [];
    return [...found2, ...more].map((one2) => ({ label: one2.name, ...one2 }));
  };
  const box = combobox(ctx.t, input, search, ({ value }) => {
    input.value = "";
    add2(value);
  });
  return field(ctx.t(`field-${name}-add`), input, null, box);
}
function byline(ctx) {
  const { t: t2, choices } = ctx;
  const authors = choices.authors ?? [];
  const list2 = h("ol", { class: "ed-picked" });
  const now = () => ctx.view.state.doc.attrs.byline;
  const change = (make) => set2(ctx, "byline", make([...now()]));
  const row3 = (one2, index) => {
    const name = nameIn(authors, one2.author);
    const up = () => change((all2) => (all2.splice(index - 1, 0, ...all2.splice(index, 1)), all2));
    const drop2 = () => change((all2) => all2.filter((_one, at) => at !== index));
    const small2 = (key12, act2) => button(t2(key12), act2, "button-link", { "aria-label": t2(`${key12}-name`, { name }) });
    return h(
      "li",
      {},
      h("bdi", {}, name),
      roleField(ctx, one2, name, (role) => change((all2) => all2.with(index, { ...one2, role }))),
      ctx.writable && index > 0 ? small2("author-up", up) : null,
      ctx.writable ? small2("remove", drop2) : null
    );
  };
  const add2 = (author) => change((all2) => [...all2, { author, role: "by" }]);
  const more = ctx.writable ? adder(ctx, "byline", authors, { taken: () => now().map((one2) => one2.author), add: add2 }) : null;
  const dom = h("fieldset", {}, h("legend", {}, t2("field-byline")), list2, more);
  const none2 = () => h("li", { class: "hint" }, t2("field-byline-none"));
  return { dom, update: (attrs) => list2.replaceChildren(...attrs.byline.length ? attrs.byline.map(row3) : [none2()]) };
}
function roleField(ctx, one2, name, change) {
  const roles = ctx.choices.roles ?? [];
  if (!roles.length) return null;
  const select2 = h(
    "select",
    { disabled: !ctx.writable, "aria-label": ctx.t("field-byline-role", { name }) },
    ...roles.map((role) => h("option", { value: role.value, selected: role.value === one2.role }, role.name))
  );
  select2.addEventListener("change", () => change(select2.value));
  return select2;
}
function topics(ctx) {
  const { t: t2, choices } = ctx;
  const all2 = choices.topics ?? [];
  const list2 = h("ul", { class: "ed-picked" });
  const now = () => ctx.view.state.doc.attrs.topics;
  const row3 = (value) => h(
    "li",
    {},
    h("bdi", {}, nameIn(all2, value)),
    ctx.writable ? button(
      t2("remove"),
      () => set2(
        ctx,
        "topics",
        now().filter((one2) => one2 !== value)
      ),
      "button-link",
      { "aria-label": t2("remove-name", { name: nameIn(all2, value) }) }
    ) : null
  );
  const dom = h(
    "fieldset",
    {},
    h("legend", {}, t2("field-topics")),
    list2,
    ctx.writable ? adder(ctx, "topics", all2, { taken: now, add: (value) => set2(ctx, "topics", [...now(), value]), fresh: (value) => ({ value, name: value, label: t2("field-topics-new", { name: value }) }) }) : null
  );
  return { dom, update: (attrs) => list2.replaceChildren(...attrs.topics.map(row3)) };
}
function leadPicture(ctx) {
  const { t: t2 } = ctx;
  const image = h("img", { alt: "", class: "ed-lead" });
  const alt = h("textarea", { rows: "2", disabled: !ctx.writable });
  const caption = h("textarea", { rows: "2", disabled: !ctx.writable });
  const now = () => ctx.view.state.doc.attrs.picture;
  for (const [input, name] of [
    [alt, "alt"],
    [caption, "caption"]
  ])
    input.addEventListener("change", () => set2(ctx, "picture", { ...now(), [name]: input.value.trim() }));
  const choose = button(
    t2("pictures-choose"),
    () => chooseDialog(
      ctx,
      ([{ id: id2, file }]) => set2(ctx, "picture", { picture: String(id2), file, alt: "", caption: now()?.caption ?? "" })
    )
  );
  const drop2 = button(t2("remove"), () => set2(ctx, "picture", null));
  const words = h("div", { class: "form" }, image, field(t2("picture-alt"), alt), field(t2("picture-caption"), caption));
  const dom = h(
    "fieldset",
    {},
    h("legend", {}, t2("field-picture")),
    words,
    ctx.writable ? h("div", { class: "form-row" }, choose, drop2) : null
  );
  const update = ({ picture }) => {
    words.hidden = drop2.hidden = !picture;
    if (!picture) return;
    ctx.library.get(picture.picture ?? picture.file, ({ src }) => image.src = src);
    if (idle(alt)) alt.value = picture.alt ?? "";
    if (idle(caption)) caption.value = picture.caption ?? "";
  };
  return { dom, update };
}

// src/ui/matches.js
var HOLE = "￼";
function textOf3(block2, skipCode = false) {
  if (skipCode && block2.type.spec.code) return "";
  let text2 = "";
  block2.forEach((node) => {
    const hidden = !node.isText || isRemoved(node) || skipCode && node.marks.some(({ type }) => type.spec.code);
    text2 += hidden ? HOLE.repeat(node.nodeSize) : node.text;
  });
  return text2;
}
function eachMatch(block2, pos, pattern, found2, skipCode = false) {
  const text2 = textOf3(block2, skipCode);
  for (const match of text2.matchAll(pattern)) {
    if (match[0] && !match[0].includes(HOLE)) found2(match, pos + 1 + match.index, pos + 1 + match.index + match[0].length);
  }
}
function eachText(doc3, run2) {
  doc3.descendants((node, pos) => {
    if (isRemoved(node)) return false;
    if (!node.isTextblock) return true;
    run2(node, pos);
    return false;
  });
}
var literal = (text2) => text2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// src/ui/find.js
var key8 = new PluginKey("find");
function patternOf({ text: text2, cased, whole }) {
  if (!text2) return null;
  const edge = (sign, side) => whole && /[\p{L}\p{N}]/u.test(sign) ? side : "";
  const body = `${edge(text2[0], "(?<![\\p{L}\\p{N}])")}${literal(text2)}${edge(text2.at(-1), "(?![\\p{L}\\p{N}])")}`;
  return new RegExp(body, cased ? "gu" : "giu");
}
function placesOf2(doc3, pattern) {
  const places = [];
  if (pattern) eachText(doc3, (block2, pos) => eachMatch(block2, pos, pattern, (_match, from2, to) => places.push({ from: from2, to })));
  return places;
}
var findPlugin = () => new Plugin({
  key: key8,
  state: {
    init: () => ({ pattern: null, places: [] }),
    apply(tr, now) {
      const asked = tr.getMeta(key8);
      if (asked !== void 0) return { pattern: asked, places: placesOf2(tr.doc, asked) };
      return tr.docChanged && now.pattern ? { ...now, places: placesOf2(tr.doc, now.pattern) } : now;
    }
  },
  props: {
    decorations(state) {
      const { from: start, to: end } = state.selection;
      const marked2 = ({ from: from2, to }) => Decoration.inline(from2, to, { class: from2 === start && to === end ? "ed-found is-active" : "ed-found" });
      return DecorationSet.create(state.doc, key8.getState(state).places.map(marked2));
    }
  }
});
function replaceAll(state, places, text2) {
  const { tr } = state;
  for (const { from: from2, to } of [...places].reverse()) {
    if (text2) tr.insertText(text2, from2, to);
    else tr.delete(from2, to);
  }
  return tr;
}
var FindBar = class {
  constructor(ctx) {
    this.ctx = ctx;
    const { t: t2 } = ctx;
    this.text = h("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    this.by = h("input", { type: "text", autocomplete: "off" });
    this.cased = h("input", { type: "checkbox", id: uniqueId("cased") });
    this.whole = h("input", { type: "checkbox", id: uniqueId("whole") });
    this.status = h("span", { class: "ed-find-count", role: "status" });
    const tick2 = (input, word) => h("label", { class: "ed-tick", for: input.id }, input, h("span", {}, t2(word)));
    const arrow3 = (word, name, direction) => h(
      "button",
      { type: "button", class: "ed-icon", "aria-label": t2(word), title: t2(word), onclick: () => this.go(direction) },
      icon(ICONS[name])
    );
    this.dom = h(
      "div",
      { class: "ed-find", role: "search", "aria-label": t2("cmd-find"), hidden: true },
      field(t2("find-text"), this.text),
      h("div", { class: "ed-find-go" }, arrow3("find-previous", "up", -1), arrow3("find-next", "down", 1), this.status),
      ctx.writable ? field(t2("find-by"), this.by) : null,
      ctx.writable ? h(
        "div",
        { class: "ed-find-go" },
        button(t2("replace"), () => this.replace()),
        button(t2("replace-all"), () => this.all())
      ) : null,
      h(
        "div",
        { class: "ed-find-go" },
        tick2(this.cased, "find-cased"),
        tick2(this.whole, "find-whole"),
        closeButton(t2, () => this.close())
      )
    );
    const look = debounce(() => this.look(), 120);
    for (const input of [this.text, this.cased, this.whole]) input.addEventListener("input", look);
    this.dom.addEventListener("keydown", (event) => this.keys(event));
  }
  open() {
    const { state } = this.ctx.view;
    const { from: from2, to, empty: empty2 } = state.selection;
    const chosen2 = empty2 ? "" : state.doc.textBetween(from2, to, "\n");
    if (chosen2 && !chosen2.includes("\n")) this.text.value = chosen2;
    this.dom.hidden = false;
    this.text.focus();
    this.text.select();
    this.look();
  }
  close() {
    this.dom.hidden = true;
    this.tell(null);
    this.ctx.view.focus();
  }
  keys(event) {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.text) this.go(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === this.by) this.replace();
    else return;
    event.preventDefault();
  }
  tell(pattern) {
    const { view } = this.ctx;
    view.dispatch(view.state.tr.setMeta(key8, pattern).setMeta("addToHistory", false));
  }
  places() {
    return key8.getState(this.ctx.view.state).places;
  }
  look() {
    this.tell(patternOf({ text: this.text.value, cased: this.cased.checked, whole: this.whole.checked }));
    this.show();
  }
  show() {
    const { t: t2, view } = this.ctx;
    const places = this.places();
    const at = places.findIndex(({ from: from2, to }) => from2 === view.state.selection.from && to === view.state.selection.to);
    if (!this.text.value) this.status.textContent = "";
    else
      this.status.textContent = at < 0 ? t2("find-count", { count: places.length }) : t2("find-at", { at: at + 1, of: places.length });
  }
  go(direction) {
    const { view } = this.ctx;
    const places = this.places();
    if (!places.length) return this.show();
    const { from: from2, to } = view.state.selection;
    const after = places.find((place4) => place4.from >= to && place4.to > from2) ?? places[0];
    const before = places.findLast((place4) => place4.to <= from2) ?? places.at(-1);
    const { from: start, to: end } = direction > 0 ? after : before;
    goTo(view, start, end, false);
    this.show();
  }
  /** Replaces the place that is selected and goes to the next one. */
  replace() {
    const { view } = this.ctx;
    const { from: from2, to } = view.state.selection;
    const here = this.places().find((place4) => place4.from === from2 && place4.to === to);
    if (here) view.dispatch(replaceAll(view.state, [here], this.by.value));
    this.go(1);
  }
  all() {
    const { view, t: t2 } = this.ctx;
    const places = this.places();
    if (places.length) view.dispatch(replaceAll(view.state, places, this.by.value));
    this.status.textContent = t2("replaced", { count: places.length });
  }
};

// src/ui/found.js
var key9 = new PluginKey("found");
var FIELDS2 = { t: "headline", s: "standfirst" };
function nodeOf(doc3, passage4) {
  let found2 = null;
  doc3.forEach((node, pos) => {
    if (FIELDS2[passage4] ? node.type.name === FIELDS2[passage4] : node.attrs.id && node.attrs.id === passage4) found2 ??= { node, pos };
  });
  return found2;
}
function placesIn(block2, start, words) {
  const places = [];
  const text2 = block2.textBetween(0, block2.content.size, "￼", (leaf) => leaf.isText ? "" : "￼");
  for (let at = text2.indexOf(words); at >= 0; at = text2.indexOf(words, at + 1)) places.push({ from: start + at, to: start + at + words.length });
  return places;
}
function placeOf2(doc3, { block: block2, words, nth = 0 }) {
  const found2 = words ? nodeOf(doc3, block2) : null;
  if (!found2 || isRemoved(found2.node)) return null;
  const places = [];
  if (found2.node.isTextblock) places.push(...placesIn(found2.node, found2.pos + 1, words));
  else
    found2.node.descendants((node, pos) => {
      if (!node.isTextblock) return !isRemoved(node);
      places.push(...placesIn(node, found2.pos + 1 + pos + 1, words));
      return false;
    });
  return places[Math.min(nth, places.length - 1)] ?? null;
}
function decorated(doc3, marks2) {
  const shown2 = marks2.flatMap((mark2) => {
    const place4 = placeOf2(doc3, mark2);
    return place4 ? [Decoration.inline(place4.from, place4.to, { class: `ed-known is-${mark2.state}` }, { mark: mark2 })] : [];
  });
  return DecorationSet.create(doc3, shown2);
}
function foundPlugin(place4) {
  return new Plugin({
    key: key9,
    state: {
      init: () => DecorationSet.empty,
      // A mark goes with its words, and with the first change of them it is gone.
      apply(tr, now) {
        const marks2 = tr.getMeta(key9);
        if (marks2) return decorated(tr.doc, marks2);
        if (!tr.docChanged) return now;
        const moved3 = now.map(tr.mapping, tr.doc);
        const stale = moved3.find().filter(({ from: from2, to, spec }) => tr.doc.textBetween(from2, to, "￼", "￼") !== spec.mark.words);
        return stale.length ? moved3.remove(stale) : moved3;
      }
    },
    props: { decorations: (state) => key9.getState(state) },
    view: (view) => listen(view, place4)
  });
}
function listen(view, place4) {
  const mark2 = ({ detail }) => view.dispatch(view.state.tr.setMeta(key9, detail.marks).setMeta("addToHistory", false));
  const go3 = ({ detail }) => {
    const at = placeOf2(view.state.doc, detail);
    if (at) goTo(view, at.from, at.to, Boolean(detail.focus));
  };
  place4.addEventListener("knowledge:marks", mark2);
  place4.addEventListener("knowledge:go", go3);
  return {
    destroy() {
      place4.removeEventListener("knowledge:marks", mark2);
      place4.removeEventListener("knowledge:go", go3);
    }
  };
}
function tellSaved(place4, story2) {
  const told2 = debounce(async () => {
    if (story2.status.kind !== "saved") return;
    place4.dispatchEvent(new CustomEvent("story:saved", { detail: { version: await story2.saved() } }));
  }, 1200);
  story2.on("status", told2);
  told2();
}

// src/ui/hints.js
var hints = (t2) => new Plugin({
  props: {
    decorations({ doc: doc3 }) {
      const found2 = [];
      doc3.forEach((node, pos, index) => {
        const word = index < 2 ? `field-${node.type.name}` : index === 2 && doc3.childCount === 3 && node.type.name === "paragraph" ? "hint-text" : null;
        if (word && !node.content.size)
          found2.push(Decoration.node(pos, pos + node.nodeSize, { class: "is-blank", "data-hint": t2(word) }));
      });
      return DecorationSet.create(doc3, found2);
    }
  }
});

// node_modules/prosemirror-inputrules/dist/index.js
var InputRule = class {
  /**
  Create an input rule. The rule applies when the user typed
  something and the text directly in front of the cursor matches
  `match`, which should end with `$`.
  
  The `handler` can be a string, in which case the matched text, or
  the first matched group in the regexp, is replaced by that
  string.
  
  Or a it can be a function, which will be called with the match
  array produced by
  [`RegExp.exec`](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/RegExp/exec),
  as well as the start and end of the matched range and the text
  that was typed to trigger the rule (which won't be in the
  document yet), and which can return a
  [transaction](https://prosemirror.net/docs/ref/#state.Transaction) that describes the rule's
  effect or null to indicate the input was not handled.
  */
  constructor(match, handler, options = {}) {
    this.match = match;
    this.match = match;
    this.handler = typeof handler == "string" ? stringHandler(handler) : handler;
    this.undoable = options.undoable !== false;
    this.inCode = options.inCode || false;
    this.inCodeMark = options.inCodeMark !== false;
  }
};
function stringHandler(string) {
  return function(state, match, start, end) {
    let insert = string;
    if (match[1]) {
      let offset = match[0].lastIndexOf(match[1]);
      insert += match[0].slice(offset + match[1].length);
      start += offset;
      let cutOff = start - end;
      if (cutOff > 0) {
        insert = match[0].slice(offset - cutOff, offset) + insert;
        start = end;
      }
    }
    return state.tr.insertText(insert, start, end);
  };
}
var MAX_MATCH = 500;
function inputRules({ rules }) {
  let plugin = new Plugin({
    state: {
      init() {
        return null;
      },
      apply(tr, prev) {
        let stored = tr.getMeta(this);
        if (stored)
          return stored;
        return tr.selectionSet || tr.docChanged ? null : prev;
      }
    },
    props: {
      handleTextInput(view, from2, to, text2) {
        return run(view, from2, to, text2, rules, plugin);
      },
      handleDOMEvents: {
        compositionend: (view) => {
          setTimeout(() => {
            let { $cursor } = view.state.selection;
            if ($cursor)
              run(view, $cursor.pos, $cursor.pos, "", rules, plugin);
          });
        }
      }
    },
    isInputRules: true
  });
  return plugin;
}
function run(view, from2, to, text2, rules, plugin) {
  if (view.composing)
    return false;
  let state = view.state, $from = state.doc.resolve(from2), sel = view.state.selection;
  let textBefore = $from.parent.textBetween(Math.max(0, $from.parentOffset - MAX_MATCH), $from.parentOffset, null, "￼") + text2;
  let marks2 = from2 == sel.from && to == sel.to && view.state.storedMarks || (from2 == to ? $from.marks() : $from.marksAcross(state.doc.resolve(to)) || []);
  for (let i2 = 0; i2 < rules.length; i2++) {
    let rule = rules[i2];
    if (!rule.inCodeMark && marks2.some((m) => m.type.spec.code))
      continue;
    if ($from.parent.type.spec.code) {
      if (!rule.inCode)
        continue;
    } else if (rule.inCode === "only") {
      continue;
    }
    let match = rule.match.exec(textBefore);
    if (!match || match[0].length < text2.length)
      continue;
    let startPos = from2 - (match[0].length - text2.length);
    if (!rule.inCodeMark) {
      let hasMark2 = false;
      state.doc.nodesBetween(startPos, $from.pos, (node) => {
        if (node.isInline && node.marks.some((m) => m.type.spec.code))
          hasMark2 = true;
      });
      if (hasMark2)
        continue;
    }
    let tr = rule.handler(state, match, startPos, to, text2);
    if (!tr)
      continue;
    if (rule.undoable)
      tr.setMeta(plugin, { transform: tr, from: from2, to, text: text2 });
    view.dispatch(tr);
    return true;
  }
  return false;
}
var undoInputRule = (state, dispatch) => {
  let plugins = state.plugins;
  for (let i2 = 0; i2 < plugins.length; i2++) {
    let plugin = plugins[i2], undoable;
    if (plugin.spec.isInputRules && (undoable = plugin.getState(state))) {
      if (dispatch) {
        let tr = state.tr, toUndo = undoable.transform;
        for (let j = toUndo.steps.length - 1; j >= 0; j--)
          tr.step(toUndo.steps[j].invert(toUndo.docs[j]));
        if (undoable.text) {
          let marks2 = tr.doc.resolve(undoable.from).marks();
          tr.replaceWith(undoable.from, undoable.to, state.schema.text(undoable.text, marks2));
        } else {
          tr.delete(undoable.from, undoable.to);
        }
        dispatch(tr);
      }
      return true;
    }
  }
  return false;
};
var emDash = new InputRule(/--$/, "—", { inCodeMark: false });
var ellipsis = new InputRule(/\.\.\.$/, "…", { inCodeMark: false });
var openDoubleQuote = new InputRule(/(?:^|[\s\{\[\(\<'"\u2018\u201C])(")$/, "“", { inCodeMark: false });
var closeDoubleQuote = new InputRule(/"$/, "”", { inCodeMark: false });
var openSingleQuote = new InputRule(/(?:^|[\s\{\[\(\<'"\u2018\u201C])(')$/, "‘", { inCodeMark: false });
var closeSingleQuote = new InputRule(/'$/, "’", { inCodeMark: false });

// src/ui/enter.js
var cursorIn = ({ selection }, ...names) => selection instanceof TextSelection && names.includes(selection.$head.parent.type.name) ? selection.$head : null;
var emptyCursorIn = (state, ...names) => state.selection.empty ? cursorIn(state, ...names) : null;
function enterField(state, dispatch) {
  if (cursorIn(state, "headline")) return goTo2(state, dispatch, state.doc.firstChild.nodeSize + 1);
  const $head = cursorIn(state, "standfirst");
  if (!$head) return false;
  const first = state.doc.maybeChild(2);
  const after = $head.after();
  const atEnd = $head.parentOffset === $head.parent.content.size;
  if (atEnd && first?.isTextblock && !first.content.size) return goTo2(state, dispatch, after + 1);
  if (dispatch) dispatch(beginText(state).scrollIntoView());
  return true;
}
function beginText(state) {
  const tr = state.tr.deleteSelection();
  const pos = tr.selection.from;
  return tr.split(pos, 1, [{ type: state.schema.nodes.paragraph }]);
}
function goTo2(state, dispatch, pos) {
  if (dispatch) dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView());
  return true;
}
function backToField(state, dispatch) {
  const $cursor = state.selection.empty ? state.selection.$from : null;
  if (!$cursor || !$cursor.parent.isTextblock || $cursor.parentOffset > 0) return false;
  const name = $cursor.parent.type.name;
  if (name === "headline") return true;
  if (name === "standfirst") return goTo2(state, dispatch, state.doc.firstChild.nodeSize - 1);
  if ($cursor.depth !== 1 || $cursor.index(0) !== 2 || name !== "paragraph") return false;
  const end = $cursor.before() - 1;
  if ($cursor.parent.content.size) return goTo2(state, dispatch, end);
  if (dispatch) {
    const tr = state.tr;
    if (state.doc.childCount > 3) tr.delete($cursor.before(), $cursor.after());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
  }
  return true;
}
function onFromField(state, dispatch) {
  const $cursor = emptyCursorIn(state, "headline", "standfirst");
  if (!$cursor || $cursor.parentOffset < $cursor.parent.content.size) return false;
  const next3 = Selection.findFrom(state.doc.resolve($cursor.after()), 1, true);
  if (next3 && dispatch) dispatch(state.tr.setSelection(next3));
  return true;
}
function enterLine(state, dispatch) {
  const $head = cursorIn(state, "caption", "attribution", "picture", "summary");
  if (!$head) return false;
  if (!dispatch) return true;
  if ($head.parent.type.name === "summary") dispatch(intoDetails(state, $head).scrollIntoView());
  else dispatch(newAfter(state, $head.after(1)).scrollIntoView());
  return true;
}
function intoDetails(state, $head) {
  const { tr } = state;
  const after = $head.after();
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, state.schema.nodes.paragraph.create());
  return tr.setSelection(Selection.near(tr.doc.resolve(after + 1)));
}
function newAfter(state, pos) {
  const tr = state.tr.insert(pos, state.schema.nodes.paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
}
function leaveBlock(state, dispatch) {
  const found2 = blockAt(state.selection.$from);
  if (!found2) return enterField(state, dispatch);
  if (dispatch) dispatch(newAfter(state, found2.pos + found2.node.nodeSize).scrollIntoView());
  return true;
}
function leaveEmpty(state, dispatch) {
  const $head = emptyCursorIn(state, "paragraph");
  if (!$head || $head.parent.content.size || $head.depth < 2) return false;
  const parent = $head.node(-1);
  const leavable = ["quote", "pull_quote", "details", "stash", "note"].includes(parent.type.name);
  if (!leavable || $head.index(-1) !== parent.childCount - 1 || parent.childCount < 2) return false;
  if (!dispatch) return true;
  const outer = $head.after(1);
  const { tr } = state;
  tr.delete($head.before(), $head.after());
  const pos = tr.mapping.map(outer);
  dispatch(
    tr.insert(pos, state.schema.nodes.paragraph.create()).setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView()
  );
  return true;
}
function enterCell(state, dispatch, view) {
  const depth = depthOf2(state.selection.$head, "table_row");
  if (!depth) return false;
  const { $head } = state.selection;
  const column = $head.index(depth);
  const row3 = $head.index(depth - 1);
  const last = row3 === $head.node(depth - 1).childCount - 1;
  if (last && dispatch) addRowAfter(state, dispatch);
  if (!dispatch || !view) return true;
  const table = view.state.doc.resolve($head.before(depth - 1) + 1).parent;
  const next3 = table.maybeChild(row3 + 1);
  if (!next3) return true;
  let pos = $head.after(depth) + 1;
  for (let index = 0; index < Math.min(column, next3.childCount - 1); index++) pos += next3.child(index).nodeSize;
  return goTo2(view.state, view.dispatch, pos + 1);
}
function nextCell2(state, dispatch, view) {
  if (!depthOf2(state.selection.$head, "table_row")) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch || !view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch);
}
var splitNew = splitBlockAs((node, atEnd) => {
  const { paragraph } = node.type.schema.nodes;
  if (atEnd && node.type.name !== "code") return { type: paragraph, attrs: { id: null } };
  return { type: node.type, attrs: "id" in node.attrs ? { ...node.attrs, id: null } : node.attrs };
});
function softBreak(state, dispatch) {
  const { parent } = state.selection.$from;
  if (parent.type.spec.code) return false;
  const type = state.schema.nodes.hard_break;
  if (!parent.inlineContent || !parent.type.contentMatch.matchType(type)) return true;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
}

// src/ui/keys.js
function textKeys({ nodes }) {
  const item2 = nodes.list_item;
  const erase = chainCommands(undoInputRule, deleteSelection, backToField, joinBackward, selectNodeBackward);
  const eraseForward = chainCommands(deleteSelection, onFromField, joinForward, selectNodeForward);
  return [
    keymap({
      Enter: chainCommands(
        enterField,
        enterCell,
        enterLine,
        splitListItem(item2),
        newlineInCode,
        leaveEmpty,
        createParagraphNear,
        liftEmptyBlock,
        splitNew
      ),
      "Mod-Enter": chainCommands(exitCode, leaveBlock),
      "Shift-Enter": chainCommands(softBreak, newlineInCode),
      Backspace: erase,
      "Mod-Backspace": erase,
      "Shift-Backspace": erase,
      Delete: eraseForward,
      "Mod-Delete": eraseForward,
      Tab: chainCommands(nextCell2, sinkListItem(item2)),
      "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(item2))
    }),
    keymap(baseKeymap)
  ];
}

// src/ui/menu.js
var GROUPS2 = ["block", "insert", "table"];
var key10 = new PluginKey("slash");
function menuOf(ctx) {
  const id2 = uniqueId("menu");
  const box = h("div", { id: id2, class: "ed-menu", hidden: true });
  const run2 = { items: [], at: 0, button: null, slash: null };
  const api = { ctx, box, run: run2 };
  box.addEventListener("mousedown", (event) => event.preventDefault());
  return { dom: box, plugin: slashPlugin(api), toggle: (button2) => run2.button ? closeMenu(api) : openMenu(api, button2) };
}
var fits = (ctx, command, state) => GROUPS2.includes(command.group) && command.id !== "properties" && (command.visible?.(state) ?? true) && command.run(state);
function matching2({ ctx }, text2) {
  const wanted = text2.toLocaleLowerCase();
  const state = ctx.view.state;
  const names = ctx.commands.filter((command) => fits(ctx, command, state)).map((command) => ({ command, name: ctx.t(`cmd-${command.id}`) }));
  const starts = names.filter(({ name }) => name.toLocaleLowerCase().startsWith(wanted));
  const others = names.filter((one2) => !starts.includes(one2) && one2.name.toLocaleLowerCase().includes(wanted));
  return [...starts, ...others];
}
function draw4(api, role) {
  const { ctx, box, run: run2 } = api;
  box.setAttribute("role", role === "option" ? "listbox" : "menu");
  box.setAttribute("aria-label", ctx.t("insert-menu"));
  box.tabIndex = role === "option" ? 0 : -1;
  box.replaceChildren(...run2.items.map((item2, index) => row(api, item2, index, role)));
  if (!run2.items.length) box.append(h("p", { class: "hint" }, ctx.t("menu-nothing")));
  box.hidden = false;
}
function row({ ctx, run: run2, box }, { command, name }, index, role) {
  const props = { id: `${box.id}-${index}`, role, class: "ed-menu-item", tabindex: role === "menuitem" ? "-1" : null };
  if (role === "option") props["aria-selected"] = String(index === run2.at);
  const keys4 = shown(ctx.t, command.keys);
  const element = h(
    "div",
    props,
    h("span", { class: "ed-menu-icon" }, command.icon ? icon(ICONS[command.icon]) : ""),
    h("span", {}, name),
    keys4 ? h("kbd", {}, keys4) : null
  );
  element.addEventListener("click", () => run2.slash ? take2(ctx, run2, command) : run2.choose(command));
  return element;
}
function openMenu(api, button2) {
  const { ctx, box, run: run2 } = api;
  const close2 = () => closeMenu(api);
  Object.assign(run2, { button: button2, items: matching2(api, ""), at: 0, slash: null });
  run2.choose = (command) => {
    close2();
    ctx.run(command);
  };
  draw4(api, "menuitem");
  button2.setAttribute("aria-expanded", "true");
  placeAt(box, button2.getBoundingClientRect());
  const items = () => [...box.querySelectorAll("[role='menuitem']")];
  items()[0]?.focus();
  box.onkeydown = (event) => menuKeys(event, items(), run2, close2);
  box.onfocusout = ({ relatedTarget }) => !box.contains(relatedTarget) && relatedTarget !== button2 && close2();
}
function menuKeys(event, items, run2, close2) {
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== void 0) items[(to + items.length) % items.length].focus();
  else if (event.key === "Enter" || event.key === " ") run2.choose(run2.items[at].command);
  else if (event.key === "Escape" || event.key === "Tab") {
    const { button: button2 } = run2;
    close2();
    button2.focus();
  } else if (event.key.length === 1) find(event.key, items, at)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
function find(sign, items, at) {
  const wanted = sign.toLocaleLowerCase();
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return order.find((item2) => item2.children[1].textContent.toLocaleLowerCase().startsWith(wanted));
}
function closeMenu({ box, run: run2 }) {
  box.hidden = true;
  box.onkeydown = box.onfocusout = null;
  run2.button?.setAttribute("aria-expanded", "false");
  run2.button = null;
}
function typedSlash(state) {
  const { $from, empty: empty2 } = state.selection;
  if (!empty2 || !$from.parent.inlineContent || $from.parent.type.spec.code || ["headline", "standfirst"].includes($from.parent.type.name))
    return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 30), $from.parentOffset, "￼", "￼");
  const match = /(?:^|\s)\/([\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+)?)$/u.exec(before);
  return match ? { from: $from.pos - match[1].length - 1, to: $from.pos, text: match[1] } : null;
}
function slashPlugin(api) {
  return new Plugin({
    key: key10,
    // Only the typing of "/" opens the list, so that a cursor which walks past one does not.
    state: {
      init: () => null,
      apply: (tr, now, _before, state) => nextSlash(tr, now, state)
    },
    props: {
      handleTextInput: (view, from2, to, text2) => void (text2 === "/" && queueMicrotask(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key10, "open")))),
      handleKeyDown: (view, event) => Boolean(key10.getState(view.state)) && slashKeys(api, event)
    },
    view: () => ({ update: (view) => show(api, view), destroy: () => api.box.remove() })
  });
}
function nextSlash(tr, now, state) {
  const meta = tr.getMeta(key10);
  if (meta === "close") return null;
  if (meta !== "open" && !now) return null;
  return typedSlash(state);
}
function show(api, view) {
  const { ctx, box, run: run2 } = api;
  const slash = key10.getState(view.state);
  if (!slash) return run2.slash && hide(api, view);
  if (run2.slash?.text === slash.text && run2.slash.from === slash.from) return;
  Object.assign(run2, { slash, items: matching2(api, slash.text), at: 0 });
  draw4(api, "option");
  placeAt(box, view.coordsAtPos(slash.from));
  view.dom.setAttribute("aria-controls", box.id);
  point(api, view);
  ctx.say(ctx.t("proposals-count", { count: run2.items.length }));
}
function hide({ box, run: run2 }, view) {
  run2.slash = null;
  box.hidden = true;
  view.dom.removeAttribute("aria-controls");
  view.dom.removeAttribute("aria-activedescendant");
}
function point({ box, run: run2 }, view) {
  if (run2.items.length) view.dom.setAttribute("aria-activedescendant", `${box.id}-${run2.at}`);
  else view.dom.removeAttribute("aria-activedescendant");
  box.children[run2.at]?.scrollIntoView?.({ block: "nearest" });
}
function slashKeys(api, event) {
  const { ctx, run: run2 } = api;
  const step2 = { ArrowDown: 1, ArrowUp: run2.items.length - 1 }[event.key];
  if (step2 !== void 0 && run2.items.length) {
    run2.at = (run2.at + step2) % run2.items.length;
    draw4(api, "option");
    point(api, ctx.view);
    return true;
  }
  if (event.key === "Escape") {
    ctx.view.dispatch(ctx.view.state.tr.setMeta(key10, "close"));
    return true;
  }
  if (!["Enter", "Tab"].includes(event.key) || !run2.items.length) return false;
  take2(ctx, run2, run2.items[run2.at].command);
  return true;
}
function take2(ctx, run2, command) {
  const { from: from2, to } = run2.slash;
  ctx.view.dispatch(ctx.view.state.tr.delete(from2, to).setMeta(key10, "close").setMeta("suggest", false));
  ctx.run(command);
}

// src/ui/panel.js
var OPEN = "masthead-editor-panel";
function panelOf({ t: t2 }, tabs, back) {
  const list2 = h("div", { class: "ed-tabs", role: "tablist", "aria-label": t2("panel") });
  const dom = h(
    "aside",
    { class: "ed-panel", "aria-label": t2("panel") },
    h(
      "div",
      { class: "ed-panel-head" },
      list2,
      closeButton(t2, () => (toggle(false), back()))
    )
  );
  const pages = new Map(tabs.map((tab) => [tab.id, addTab(t2, tab, list2, dom, (id2) => select2(id2))]));
  const select2 = (id2) => {
    for (const [other, { tab, page: page2 }] of pages) {
      tab.setAttribute("aria-selected", String(other === id2));
      tab.tabIndex = other === id2 ? 0 : -1;
      page2.hidden = other !== id2;
    }
  };
  const toggle = (open = dom.hidden) => {
    dom.hidden = !open;
    dom.parentElement?.classList.toggle("has-panel", open);
    remember(open);
  };
  list2.addEventListener("keydown", (event) => arrows(event, list2));
  dom.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && back());
  select2(tabs[0].id);
  dom.hidden = !wasOpen();
  return {
    dom,
    toggle,
    isOpen: () => !dom.hidden,
    show: (id2, focus = false) => {
      toggle(true);
      select2(id2);
      if (focus) pages.get(id2).tab.focus();
    },
    count: (id2, number2) => setCount(t2, pages.get(id2), number2)
  };
}
function addTab(t2, { id: id2, word, dom: content }, list2, panel, select2) {
  const number2 = h("span", { class: "ed-tab-count", hidden: true });
  const tab = h(
    "button",
    { type: "button", role: "tab", id: `ed-tab-${id2}`, "aria-controls": `ed-page-${id2}`, onclick: () => select2(id2) },
    t2(word),
    number2
  );
  const page2 = h(
    "div",
    { class: "ed-page", role: "tabpanel", id: `ed-page-${id2}`, "aria-labelledby": tab.id, tabindex: "0" },
    content
  );
  list2.append(tab);
  panel.append(page2);
  return { tab, page: page2, number: number2 };
}
function setCount(t2, { number: number2 }, count3) {
  number2.hidden = count3 === 0;
  number2.replaceChildren(
    h("span", { "aria-hidden": "true" }, String(count3)),
    h("span", { class: "visually-hidden" }, ` (${t2("count-entries", { count: count3 })})`)
  );
}
function arrows(event, list2) {
  const tabs = [...list2.children];
  const at = tabs.indexOf(document.activeElement);
  const forward = getComputedStyle(list2).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const step2 = event.key === forward ? 1 : ["ArrowLeft", "ArrowRight"].includes(event.key) ? -1 : 0;
  if (!step2 || at < 0) return;
  const next3 = tabs[(at + step2 + tabs.length) % tabs.length];
  event.preventDefault();
  next3.focus();
  next3.click();
}
function wasOpen() {
  const wide = window.matchMedia?.("(min-width: 64rem)").matches ?? true;
  try {
    return wide && localStorage.getItem(OPEN) !== "no";
  } catch {
    return wide;
  }
}
function remember(open) {
  try {
    localStorage.setItem(OPEN, open ? "yes" : "no");
  } catch {
  }
}

// src/ui/rules.js
var key11 = new PluginKey("rules");
function compile(rules) {
  const good = [];
  const broken = [];
  for (const rule of rules) {
    try {
      good.push({ ...rule, find: new RegExp(rule.pattern, "gu") });
    } catch {
      broken.push(rule);
    }
  }
  return { good, broken };
}
function matcher(rules) {
  const known = /* @__PURE__ */ new WeakMap();
  return (block2) => {
    if (!known.has(block2))
      known.set(
        block2,
        rules.flatMap((rule) => inBlock(block2, rule))
      );
    return known.get(block2);
  };
}
function inBlock(block2, rule) {
  const found2 = [];
  eachMatch(
    block2,
    -1,
    rule.find,
    (match, from2, to) => found2.push({ rule, from: from2, to, text: match[0], by: replacement(match, rule) }),
    true
  );
  return found2.filter(({ text: text2, by }) => text2 !== by);
}
function replacement(match, { suggest }) {
  if (suggest === null || suggest === void 0) return null;
  return suggest.replace(/\$(\d)/g, (_whole, number2) => match[Number(number2)] ?? "");
}
var isFor = ({ language: language2 }, tag) => !language2 || tag === language2 || Boolean(tag?.startsWith(`${language2}-`));
function check(doc3, matchesIn) {
  const found2 = [];
  eachText(doc3, (block2, pos) => {
    for (const match of matchesIn(block2)) found2.push({ ...match, from: match.from + pos + 1, to: match.to + pos + 1 });
  });
  return found2;
}
function rulePlugin(rules, changed2, fallback = "") {
  const matchesIn = matcher(rules);
  const fresh2 = (doc3) => {
    const language2 = doc3.attrs.language ?? fallback;
    const matches2 = check(doc3, matchesIn).filter(({ rule }) => isFor(rule, language2));
    return {
      matches: matches2,
      set: DecorationSet.create(
        doc3,
        matches2.map(({ from: from2, to }) => Decoration.inline(from2, to, { class: "ed-rule" }))
      )
    };
  };
  return new Plugin({
    key: key11,
    state: {
      init: (_config, { doc: doc3 }) => fresh2(doc3),
      apply: (tr, now) => tr.docChanged ? fresh2(tr.doc) : now
    },
    props: { decorations: (state) => key11.getState(state).set },
    view: (view) => {
      const again = debounce(changed2, 400);
      return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
    }
  });
}
var matchesOf = (state) => key11.getState(state)?.matches ?? [];
var apply2 = (state, { from: from2, to, by }) => by ? state.tr.insertText(by, from2, to) : state.tr.delete(from2, to);
function rulesPage(ctx) {
  const { t: t2 } = ctx;
  const dom = h("div", { class: "ed-stack" });
  const update = () => {
    const matches2 = matchesOf(ctx.view.state);
    ctx.panel.count("style", matches2.length);
    const broken = ctx.brokenRules.map(({ pattern }) => h("p", { class: "problem" }, t2("rule-broken", { pattern })));
    dom.replaceChildren(
      ...broken,
      h("p", { class: "hint" }, t2(matches2.length ? "style-intro" : "style-none")),
      ...matches2.slice(0, 200).map((match) => card(ctx, match, update))
    );
  };
  return { dom, update, next: () => next(ctx) };
}
function card(ctx, match, update) {
  const { t: t2, view } = ctx;
  const { rule, text: text2, by, from: from2, to } = match;
  const act2 = () => {
    view.dispatch(apply2(view.state, match));
    update();
  };
  return h(
    "article",
    { class: "ed-card" },
    h("p", {}, h("b", {}, text2), by === null ? null : [" → ", h("b", {}, by || t2("style-nothing"))]),
    rule.say ? h("p", {}, rule.say) : null,
    rule.why ? h("p", { class: "hint" }, rule.why) : null,
    h(
      "div",
      { class: "form-row" },
      button(t2("tray-show"), () => goTo(view, from2, to)),
      by === null || !ctx.writable ? null : button(t2("apply"), act2)
    )
  );
}
function next(ctx) {
  const found2 = step(ctx.view, matchesOf(ctx.view.state), 1);
  const { t: t2 } = ctx;
  if (found2)
    ctx.say(
      [found2.text, found2.by === null ? "" : t2("style-better", { text: found2.by || t2("style-nothing") }), found2.rule.say].filter(Boolean).join(". ")
    );
  else ctx.say(t2("style-none"));
}

// src/ui/status.js
var CALM = /* @__PURE__ */ new Set(["saved", "saving"]);
var BETWEEN = 2500;
function statusBar(ctx) {
  const { t: t2 } = ctx;
  const state = h("span", { class: "ed-state" });
  const action = h("span", { class: "ed-state-action" });
  const kept = h("span", { class: "ed-state ed-unkept", hidden: true }, t2("status-unkept"));
  const words = h("span", { class: "ed-counts" });
  const people = h("ul", { class: "ed-people", "aria-label": t2("people-here") });
  const dom = h("div", { class: "ed-status", role: "group", "aria-label": t2("status") }, state, action, kept, words, people);
  return {
    dom,
    status: (now) => showStatus(ctx, now, state, action),
    counts: (now) => words.textContent = `${t2("count-words", { count: now.words })} · ${t2("count-minutes", { count: now.minutes })}`,
    people: (list2, alsoElsewhere) => showPeople(ctx, list2, alsoElsewhere, people),
    kept: (yes) => kept.hidden = yes
  };
}
var clock = (language2, at) => new Intl.DateTimeFormat(language2, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
function showStatus(ctx, now, state, action) {
  const { t: t2 } = ctx;
  const text2 = now.kind === "saved" ? t2("status-saved", { time: clock(ctx.uiLanguage, now.at) }) : t2(`status-${now.kind}`);
  state.className = `ed-state ed-state-${CALM.has(now.kind) ? now.kind : "trouble"}`;
  state.textContent = text2;
  action.replaceChildren(...actionsFor(ctx, now));
  if (!CALM.has(now.kind)) ctx.say(text2, true);
}
function actionsFor({ t: t2, story: story2 }, now) {
  const link = (word, run2) => button(t2(word), run2, "button-link");
  if (now.kind === "loggedOut")
    return [
      h("a", { href: "/log-in", target: "_blank", rel: "noopener" }, t2("log-in")),
      " ",
      link("try-again", () => story2.retry())
    ];
  if (now.kind === "noRight") return [link("try-again", () => story2.retry())];
  if (now.kind === "outdated") return [link("reload", () => location.reload())];
  if (now.kind === "refused")
    return [
      h("span", { class: "quiet" }, `${t2("refused-words")} ${now.text ?? ""}`),
      " ",
      link("refused-drop", () => story2.dropRefused())
    ];
  return [];
}
function showPeople({ t: t2, colourOf: colourOf2, me }, list2, alsoElsewhere, box) {
  const seen = new Map(list2.map((person) => [person.staff, person]));
  const item2 = (staff, name) => h("li", { class: `ed-person person-${colourOf2(staff)}` }, h("bdi", {}, name));
  const items = [...seen.values()].map((person) => item2(person.staff, person.name));
  if (alsoElsewhere) items.unshift(item2(me.staff, t2("people-you")));
  box.replaceChildren(...items.length ? items : [h("li", { class: "quiet" }, t2("people-alone"))]);
}
function liveRegion() {
  const calm = h("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  const urgent = h("div", { class: "visually-hidden", role: "alert" });
  let waiting = null;
  let last = 0;
  const speak = () => {
    if (!waiting) return;
    (waiting.urgent ? urgent : calm).textContent = waiting.text;
    waiting = null;
    last = Date.now();
  };
  const say = (text2, isUrgent = false) => {
    const busy = waiting !== null;
    waiting = { text: text2, urgent: isUrgent || busy && waiting.urgent };
    if (!busy) setTimeout(speak, Math.max(50, last + BETWEEN - Date.now()));
  };
  return { dom: h("div", {}, calm, urgent), say };
}
function notices({ t: t2 }) {
  const dom = h("div", { class: "ed-notices", role: "region", "aria-label": t2("notices") });
  const notice = (text2, ...buttons) => {
    const box = h(
      "div",
      { class: "ed-notice", role: "alert" },
      h("p", {}, text2),
      h(
        "div",
        { class: "form-row" },
        ...buttons,
        button(t2("dismiss"), () => box.remove(), "button-link")
      )
    );
    dom.append(box);
    return box;
  };
  return { dom, notice };
}

// src/ui/spelling.js
var PAUSE = 2e3;
var AGAIN = 1e3;
var TIMES = 20;
function placesOf3(doc3, word) {
  const edge = "[\\p{L}\\p{M}\\p{N}_]";
  const pattern = new RegExp(`(?<!${edge})${literal(word)}(?!${edge})`, "gu");
  const places = [];
  eachText(doc3, (block2, pos) => {
    if (doc3.resolve(pos).node(1)?.type.name === "stash") return;
    eachMatch(block2, pos, pattern, (_match, from2, to) => places.push({ from: from2, to }), true);
  });
  return places;
}
var openWords = (doc3, { words = [] }) => words.map((one2) => ({ ...one2, places: placesOf3(doc3, one2.word) })).filter(({ places }) => places.length);
var replaceWord = (state, word, text2) => replaceAll(state, placesOf3(state.doc, word), text2);
function spellingPage(ctx) {
  const dom = h("div", { class: "ed-stack" });
  const page2 = { dom, found: null, failed: false, times: 0, timer: 0 };
  page2.update = () => show2(ctx, page2);
  page2.ask = () => ask2(ctx, page2);
  const later = debounce(page2.ask, PAUSE);
  ctx.story.on("status", ({ kind: kind2 }) => {
    if (kind2 !== "saved") return;
    if (page2.found) page2.update();
    page2.times = 0;
    later();
  });
  return page2;
}
async function ask2(ctx, page2) {
  try {
    page2.found = await ctx.api.spelling();
    page2.failed = false;
  } catch {
    page2.failed = true;
  }
  page2.update();
  const isOpen = !page2.failed && page2.found.words.some(({ suggestions }) => suggestions === null);
  if (isOpen && page2.times < TIMES) {
    page2.times += 1;
    clearTimeout(page2.timer);
    page2.timer = setTimeout(page2.ask, AGAIN);
  }
}
function show2(ctx, page2) {
  const { t: t2 } = ctx;
  const { found: found2, failed } = page2;
  const words = found2 ? openWords(ctx.view.state.doc, found2) : [];
  ctx.panel.count("spelling", words.length + (found2?.more ?? 0));
  page2.dom.replaceChildren(
    h("p", { class: found2?.state === "damaged" ? "problem" : "hint" }, said(t2, found2, failed, words.length)),
    ...words.map((one2) => card2(ctx, page2, one2)),
    ...found2?.more ? [h("p", { class: "hint" }, t2("spelling-more", { count: found2.more }))] : [],
    ...found2?.passed?.length ? [passed(ctx, page2, found2.passed)] : [],
    ...found2?.may_add ? [h("p", {}, h("a", { href: "/desk/style/words" }, t2("spelling-own")))] : []
  );
}
function said(t2, found2, failed, count3) {
  if (failed) return t2("spelling-failed");
  if (!found2) return t2("spelling-asking");
  const { state, language_name: language2, dictionary: name } = found2;
  if (state === "none") return t2("spelling-no-dictionary", { language: language2, name });
  if (state === "damaged") return t2("spelling-damaged", { name });
  return t2(count3 ? "spelling-intro" : "spelling-none", { name });
}
function card2(ctx, page2, { word, suggestions, places }) {
  const { t: t2, view } = ctx;
  return h(
    "article",
    { class: "ed-card" },
    h("p", {}, h("b", { dir: "auto" }, word), " ", h("span", { class: "quiet" }, t2("spelling-times", { count: places.length }))),
    ctx.writable ? better(ctx, page2, word, suggestions) : null,
    h(
      "div",
      { class: "form-row" },
      button(t2("tray-show"), () => go(view, word)),
      ctx.writable ? button(t2("spelling-ignore"), () => pass(ctx, page2, word, true)) : null,
      ctx.writable && page2.found.may_add ? button(t2("spelling-add"), () => add(ctx, page2, word)) : null
    )
  );
}
function go(view, word) {
  const places = placesOf3(view.state.doc, word);
  const { from: from2, to } = view.state.selection;
  const at = places.findIndex((place4) => place4.from === from2 && place4.to === to);
  const next3 = places[(at + 1) % places.length];
  if (next3) goTo(view, next3.from, next3.to);
}
function better(ctx, page2, word, suggestions) {
  const { t: t2 } = ctx;
  if (!suggestions) return null;
  if (!suggestions.length) return h("p", { class: "hint" }, t2("spelling-nothing-better"));
  const name = (text2) => ({ "aria-label": `${t2("spelling-replace")} ${text2}`, dir: "auto" });
  return h(
    "div",
    { class: "form-row" },
    h("span", { class: "hint" }, t2("spelling-replace")),
    ...suggestions.map((text2) => button(text2, () => replace2(ctx, page2, word, text2), void 0, name(text2)))
  );
}
function replace2(ctx, page2, word, text2) {
  const { view, t: t2 } = ctx;
  const count3 = placesOf3(view.state.doc, word).length;
  if (count3) view.dispatch(replaceWord(view.state, word, text2));
  ctx.say(t2("spelling-replaced", { count: count3, word, text: text2 }));
  page2.update();
}
function drop(page2, word) {
  page2.found = { ...page2.found, words: page2.found.words.filter((one2) => one2.word !== word) };
}
async function pass(ctx, page2, word, passes) {
  try {
    const { passed: all2 } = await ctx.api.passWord(word, passes);
    if (passes) drop(page2, word);
    page2.found = { ...page2.found, passed: all2 };
  } catch {
    return ctx.notice(ctx.t("spelling-not-done"));
  }
  page2.update();
  if (!passes) page2.ask();
}
async function add(ctx, page2, word) {
  const { t: t2 } = ctx;
  const [language2] = page2.found.language.split("-");
  try {
    const { added: added2 } = await ctx.api.addWord(word, language2);
    if (!added2) return ctx.notice(t2("spelling-full"));
    drop(page2, word);
  } catch {
    return ctx.notice(t2("spelling-not-done"));
  }
  ctx.say(t2("spelling-added", { word }));
  page2.update();
}
function passed(ctx, page2, words) {
  const { t: t2 } = ctx;
  const item2 = (word) => h(
    "li",
    {},
    h("bdi", {}, word),
    " ",
    ctx.writable ? button(t2("spelling-again"), () => pass(ctx, page2, word, false), "button-link", { "aria-label": `${t2("spelling-again")}: ${word}` }) : null
  );
  return h("details", {}, h("summary", {}, t2("spelling-ignored")), h("ul", { class: "ed-picked" }, ...words.map(item2)));
}

// src/suggest/resolve.js
function suggestionsOf(doc3) {
  const found2 = /* @__PURE__ */ new Map();
  doc3.descendants((node, pos, parent) => {
    const mark2 = suggestionOn(node);
    if (!mark2) return;
    const end = pos + node.nodeSize;
    const one2 = found2.get(mark2.attrs.id) ?? {
      id: mark2.attrs.id,
      kinds: /* @__PURE__ */ new Set(),
      from: pos,
      to: end,
      added: "",
      removed: "",
      changed: null
    };
    note2(one2, node, mark2, pos, end, parent);
    found2.set(mark2.attrs.id, one2);
  });
  return [...found2.values()];
}
function note2(one2, node, mark2, pos, end) {
  one2.kinds.add(mark2.type.name);
  one2.to = Math.max(one2.to, end);
  const words = node.isText ? node.text : node.textBetween(0, node.content.size, " ", " ");
  if (mark2.type.name === "insertion") one2.added += words;
  else if (mark2.type.name === "deletion") one2.removed += words;
  else one2.changed = { from: mark2.attrs.previousValue, to: mark2.attrs.newValue };
}
var accept = (ids) => (state, dispatch) => settle(state, dispatch, true, ids && new Set(ids));
var reject = (ids) => (state, dispatch) => settle(state, dispatch, false, ids && new Set(ids));
function settle(state, dispatch, accepting, ids) {
  const places = [];
  state.doc.descendants((node, pos) => {
    const mark2 = suggestionOn(node);
    if (mark2 && (!ids || ids.has(mark2.attrs.id))) places.push({ node, pos, mark: mark2 });
  });
  if (!places.length) return false;
  if (!dispatch) return true;
  const tr = state.tr.setMeta("suggest", false);
  const heirs = accepting ? heirsOf(state.doc, places) : /* @__PURE__ */ new Map();
  const gone = /* @__PURE__ */ new Set();
  for (const place4 of places.reverse()) if (!gone.has(place4.pos)) one(tr, place4, accepting, heirs, gone);
  dispatch(tr);
  return true;
}
function heirsOf(doc3, places) {
  const byId = /* @__PURE__ */ new Map();
  for (const { node, pos, mark: mark2 } of places) {
    if (node.isInline || doc3.resolve(pos).depth > 0) continue;
    const pair2 = byId.get(mark2.attrs.id) ?? { old: [], now: [] };
    if (isRemoved(node)) pair2.old.push(node.attrs.id);
    if (isAdded(node)) pair2.now.push(pos);
    byId.set(mark2.attrs.id, pair2);
  }
  const heirs = /* @__PURE__ */ new Map();
  for (const { old, now } of byId.values()) if (old.length === 1 && now.length === 1 && old[0]) heirs.set(now[0], old[0]);
  return heirs;
}
function one(tr, { node, pos, mark: mark2 }, accepting, heirs, gone) {
  const goes = accepting ? isRemoved(node) : isAdded(node);
  const end = pos + node.nodeSize;
  if (goes) return node.isInline ? tr.delete(pos, end) : removeNode(tr, pos, gone);
  if (node.isInline) return tr.removeMark(pos, end, mark2);
  if (!accepting && markOf(node, "modification")) return restore2(tr, pos);
  tr.removeNodeMark(pos, mark2);
  if (heirs.has(pos)) tr.setNodeAttribute(pos, "id", heirs.get(pos));
}
function removeNode(tr, pos, gone) {
  let $pos = tr.doc.resolve(pos);
  let from2 = pos;
  let to = pos + $pos.nodeAfter.nodeSize;
  while ($pos.depth > 0 && $pos.parent.childCount === 1 && !$pos.parent.type.contentMatch.validEnd) {
    from2 = $pos.before();
    to = $pos.after();
    $pos = tr.doc.resolve(from2);
    gone.add(from2);
  }
  tr.delete(from2, to);
}

// src/ui/suggestions.js
var MODE = "masthead-editor-suggest";
function savedMode() {
  try {
    return localStorage.getItem(MODE) === "yes";
  } catch {
    return false;
  }
}
function saveMode(on) {
  try {
    localStorage.setItem(MODE, on ? "yes" : "no");
  } catch {
  }
}
var suggestionPlugin = (changed2) => new Plugin({
  view: (view) => {
    const again = debounce(changed2, 250);
    return { update: (_view, before) => void (before.doc !== view.state.doc && again()), destroy: () => again.cancel() };
  }
});
function suggestionsPage(ctx) {
  const { t: t2 } = ctx;
  const list2 = h("div", { class: "ed-stack" });
  const mode = h("input", {
    type: "checkbox",
    id: "ed-suggest-mode",
    disabled: !ctx.writable,
    onchange: () => ctx.setSuggesting(mode.checked)
  });
  const every = (command, word) => button(t2(word), () => command()(ctx.view.state, ctx.view.dispatch));
  const both = h("div", { class: "form-row" }, every(accept, "suggest-accept-all"), every(reject, "suggest-reject-all"));
  const dom = h(
    "div",
    { class: "ed-stack" },
    h("label", { class: "choice", for: mode.id }, mode, h("span", {}, t2("suggest-mode"))),
    h("p", { class: "hint" }, t2("suggest-hint")),
    both,
    list2
  );
  const update = () => {
    const all2 = suggestionsOf(ctx.view.state.doc);
    mode.checked = ctx.suggesting;
    both.hidden = !all2.length || !ctx.writable;
    ctx.panel.count("suggestions", all2.length);
    list2.replaceChildren(...all2.length ? all2.map((one2) => card3(ctx, one2)) : [h("p", { class: "hint" }, t2("suggest-none"))]);
  };
  return { dom, update, go: (direction) => go2(ctx, direction) };
}
function card3(ctx, one2) {
  const { t: t2, view } = ctx;
  const { author, at } = madeBy(one2.id);
  const when = Number.isFinite(at) ? new Intl.DateTimeFormat(ctx.uiLanguage, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(at) : "";
  const run2 = (command, word) => () => {
    command([one2.id])(view.state, view.dispatch);
    ctx.say(t2(word));
  };
  return h(
    "article",
    { class: "ed-card", "data-suggestion": one2.id },
    h("p", { class: "quiet" }, h("b", {}, h("bdi", {}, ctx.nameOf(author))), " ", when),
    ...what(t2, one2),
    h(
      "div",
      { class: "form-row" },
      button(t2("tray-show"), () => goTo(view, one2.from, one2.to)),
      ctx.writable ? button(t2("suggest-accept"), run2(accept, "suggest-accepted")) : null,
      ctx.writable ? button(t2("suggest-reject"), run2(reject, "suggest-rejected")) : null
    )
  );
}
function what(t2, { kinds, added: added2, removed, changed: changed2 }) {
  const lines = [];
  if (kinds.has("deletion"))
    lines.push(
      h(
        "p",
        { class: "ed-words" },
        h("span", { class: "quiet" }, `${t2("suggest-removed")}: `),
        h("del", {}, removed.trim() || t2("suggest-block"))
      )
    );
  if (kinds.has("insertion"))
    lines.push(
      h(
        "p",
        { class: "ed-words" },
        h("span", { class: "quiet" }, `${t2("suggest-added")}: `),
        h("ins", {}, added2.trim() || t2("suggest-block"))
      )
    );
  if (changed2)
    lines.push(h("p", { class: "ed-words" }, h("span", { class: "quiet" }, `${t2("suggest-changed")}: `), changeIn(t2, changed2)));
  return lines;
}
function changeIn(t2, { from: from2, to }) {
  const [before, after] = [nodeName(t2, from2), nodeName(t2, to)];
  return before === after ? t2("suggest-details", { name: after }) : t2("suggest-kind", { from: before, to: after });
}
var nodeName = (t2, { type, attrs }) => t2(type === "heading" ? `cmd-heading-${attrs.level}` : `node-${type}`);
function go2(ctx, direction) {
  const next3 = step(ctx.view, suggestionsOf(ctx.view.state.doc), direction);
  const { t: t2 } = ctx;
  if (!next3) return ctx.say(t2("suggest-none"));
  ctx.panel.show("suggestions");
  const parts2 = [
    next3.removed && `${t2("suggest-removed")}: ${next3.removed}`,
    next3.added && `${t2("suggest-added")}: ${next3.added}`,
    next3.changed && t2("suggest-changed")
  ];
  ctx.say(`${ctx.nameOf(madeBy(next3.id).author)}. ${parts2.filter(Boolean).join(". ")}`);
}

// src/ui/review.js
var CHOICES = ["both", "mine", "theirs"];
function openReview(ctx, review, decide) {
  const { t: t2 } = ctx;
  let decided = {};
  openDialog(
    t2,
    t2("review"),
    (body, close2) => body.append(
      form(
        (element) => {
          decided = chosen(new FormData(element));
          close2();
        },
        h("p", {}, t2("review-intro", { count: review.blocks.length })),
        ...review.blocks.map((block2) => row2(t2, block2)),
        actions(submit(t2("review-apply")))
      )
    ),
    { wide: true, onclose: () => decide(decided) }
  );
}
var chosen = (data) => Object.fromEntries([...data.entries()].filter(([, side]) => side !== "both"));
function row2(t2, { id: id2, base: base2, mine, theirs }) {
  const name = uniqueId("side");
  const before = textOf4(base2);
  const side = (node, word) => h(
    "div",
    {},
    h("h3", {}, t2(word)),
    node ? h("p", { class: "ed-words" }, ...marked(before, textOf4(node))) : h("p", { class: "quiet" }, t2("review-deleted"))
  );
  const choice = (value) => h(
    "label",
    { class: "choice" },
    h("input", { type: "radio", name: id2, value, checked: value === "both", id: `${name}-${value}` }),
    h("span", {}, t2(`review-${value}`))
  );
  return h(
    "fieldset",
    { class: "ed-sides" },
    h(
      "legend",
      { class: "visually-hidden" },
      t2("review-block", { text: (before || textOf4(mine) || textOf4(theirs)).slice(0, 60) })
    ),
    side(mine, "review-mine"),
    side(theirs, "review-theirs"),
    h("div", { class: "ed-side-choice" }, ...CHOICES.map(choice))
  );
}
var textOf4 = (node) => node ? node.textBetween(0, node.content.size, "\n", " ") : "";
function marked(before, text2) {
  const [old, now] = [before, text2].map((part3) => part3.match(/\S+\s*/g) ?? []);
  return newWords(old, now).map(([isNew, words]) => isNew ? h("ins", {}, words) : words);
}
function newWords(old, now) {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i2 = old.length - 1; i2 >= 0; i2--)
    for (let j = now.length - 1; j >= 0; j--)
      rows[i2][j] = old[i2] === now[j] ? rows[i2 + 1][j + 1] + 1 : Math.max(rows[i2 + 1][j], rows[i2][j + 1]);
  const runs = [];
  const add2 = (isNew, word) => runs.at(-1)?.[0] === isNew ? runs.at(-1)[1] += word : runs.push([isNew, word]);
  for (let i2 = 0, j = 0; j < now.length; ) {
    if (i2 < old.length && old[i2] === now[j]) add2(false, now[i2++, j++]);
    else if (i2 < old.length && rows[i2 + 1][j] >= rows[i2][j + 1]) i2++;
    else add2(true, now[j++]);
  }
  return runs;
}

// src/ui/story.js
function follow(ctx, parts2) {
  const { story: story2, t: t2 } = ctx;
  const { status } = parts2;
  story2.on("status", (now) => status.status(now));
  story2.on("kept", (kept) => status.kept(kept));
  story2.on("tray", () => {
    ctx.tray.update();
    if (story2.tray.length)
      ctx.notice(
        t2("tray-notice", { count: story2.tray.length }),
        button(t2("tray-open"), () => ctx.panel.show("tray", true))
      );
  });
  story2.on("presence", (people) => arrived3(ctx, status, people));
  story2.on("report", (report) => told(ctx, report));
  story2.on("review", (review) => openReview(ctx, review, review.decide ?? ((choices) => story2.decide(choices))));
  story2.on("thread", (event) => ctx.comments.arrived(event.thread ?? event));
  story2.on("state", ({ state }) => ctx.notice(t2.orElse(`state-${state}`, state)));
  story2.on("reload", () => status.status({ kind: "outdated" }));
  story2.on("leave", ({ reason }) => ctx.notice(t2.orElse(`leave-${reason}`, t2("leave-right"))));
  window.addEventListener(
    "beforeunload",
    (event) => void (!story2.kept && story2.status.kind !== "saved" && event.preventDefault())
  );
  bringBack(ctx);
  status.status(story2.status);
  status.kept(story2.kept);
  const here = (story2.draft.people ?? []).filter(({ writer }) => writer !== story2.writer);
  showOthers(ctx, status, here);
}
var TRIES_MS = [0, 1e3, 3e3, 1e4];
async function bringBack(ctx) {
  const { story: story2, t: t2 } = ctx;
  let back = false;
  for (const pause of TRIES_MS) {
    await new Promise((done) => setTimeout(done, pause));
    const mine = (await story2.dead()).filter(({ staff }) => staff === String(ctx.me.staff));
    for (const { writer } of mine) back = await story2.recover(writer).catch(() => false) || back;
    if (mine.length) ctx.tray.update();
    if (back) break;
  }
  if (back) ctx.notice(t2("brought-back"));
}
function showOthers(ctx, status, people) {
  const others = people.filter(({ staff }) => String(staff) !== String(ctx.me.staff));
  status.people(others, others.length < people.length);
  return others;
}
function arrived3(ctx, status, people) {
  const others = showOthers(ctx, status, people);
  const before = ctx.others ?? /* @__PURE__ */ new Map();
  ctx.others = new Map(others.map(({ staff, name }) => [staff, name]));
  for (const [staff, name] of ctx.others) if (!before.has(staff)) ctx.say(ctx.t("person-came", { name }));
  for (const [staff, name] of before) if (!ctx.others.has(staff)) ctx.say(ctx.t("person-went", { name }));
  showCursors(ctx.view, people);
}
function told(ctx, { guarded = [], rescued = [], undone = [] }) {
  const { t: t2, view } = ctx;
  const show3 = (block2) => {
    const place4 = blockWithId(view.state.doc, block2);
    return place4 ? [button(t2("tray-show"), () => goTo(view, place4.pos + 1))] : [];
  };
  for (const { block: block2, text: text2 } of guarded) ctx.notice(t2("merge-guarded", { text: text2 ?? "" }), ...show3(block2));
  if (rescued.length) ctx.say(t2("merge-rescued", { count: rescued.length }));
  for (const { block: block2 } of undone) ctx.notice(t2("merge-undone"), ...show3(block2));
}

// src/ui/title.js
function headlineOf(doc3) {
  let text2 = "";
  doc3.firstChild.forEach((node) => {
    if (!node.marks.some(({ type }) => type.name === "insertion")) text2 += node.text ?? "";
  });
  return text2.replace(/\s+/g, " ").trim();
}
function titlePlugin(t2) {
  const places = document.querySelectorAll(".trail [aria-current], h1 > [dir='auto']");
  let shown2 = places[0]?.textContent.trim() ?? "";
  const update = ({ state }, before) => {
    if (before?.doc.firstChild === state.doc.firstChild) return;
    const now = headlineOf(state.doc) || t2("untitled");
    if (now === shown2) return;
    for (const place4 of places) place4.textContent = now;
    if (document.title.startsWith(shown2)) document.title = now + document.title.slice(shown2.length);
    shown2 = now;
  };
  return new Plugin({ view: () => ({ update }) });
}

// src/ui/toolbar.js
var LAYOUT = [
  ["@kind", "@insert"],
  ["strong", "emphasis", "struck", "code-text", "link"],
  ["bullets", "numbers", "quote", "picture"],
  ["undo", "redo"],
  ["move-up", "move-down"],
  ["comment", "suggest"],
  ["find", "panel", "help"]
];
var KINDS = ["paragraph", "heading-2", "heading-3", "heading-4", "code"];
function toolbarOf(ctx) {
  const parts2 = [];
  const dom = h("div", { class: "ed-bar", role: "toolbar", "aria-label": ctx.t("toolbar"), "aria-controls": "editor-text" });
  for (const group of LAYOUT) dom.append(h("div", { class: "ed-group" }, ...group.map((id2) => part2(ctx, id2, parts2))));
  rove(dom, ctx);
  return {
    dom,
    update: (state) => parts2.forEach((update) => update(state)),
    focus: () => dom.querySelector("[tabindex='0']").focus()
  };
}
function part2(ctx, id2, parts2) {
  if (id2 === "@kind") return kindList(ctx, parts2);
  if (id2 === "@insert") return insertButton(ctx);
  return commandButton(ctx, ctx.command(id2), parts2);
}
function commandButton(ctx, command, parts2) {
  const name = ctx.t(`cmd-${command.id}`);
  const keys4 = shown(ctx.t, command.keys);
  const element = h(
    "button",
    {
      type: "button",
      class: "ed-icon",
      "aria-label": name,
      title: keys4 ? `${name} (${keys4})` : name,
      "aria-keyshortcuts": aria(command.keys)
    },
    icon(ICONS[command.icon])
  );
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", () => element.getAttribute("aria-disabled") !== "true" && ctx.run(command));
  parts2.push((state) => {
    const on = ctx.isOn(command, state);
    if (command.active || command.toggle) element.setAttribute("aria-pressed", String(on));
    element.setAttribute("aria-disabled", String(!ctx.allows(command) || !on && !command.run(state)));
  });
  return element;
}
var aria = (keys4) => keys4?.replace("Mod", "Control").split("-").join("+");
function kindList(ctx, parts2) {
  const options = KINDS.map((id2) => h("option", { value: id2 }, ctx.t(`cmd-${id2}`)));
  const other = h("option", { value: "", disabled: true }, ctx.t("kind-other"));
  const list2 = h("select", { class: "ed-kind", "aria-label": ctx.t("kind"), disabled: !ctx.writable }, ...options, other);
  list2.addEventListener("change", () => ctx.run(ctx.command(list2.value), { focus: false }));
  parts2.push((state) => {
    const now = KINDS.find((id2) => ctx.command(id2).active(state));
    list2.value = now ?? "";
    other.textContent = ctx.t(kindName(state));
    list2.disabled = !now || !ctx.writable;
  });
  return list2;
}
function kindName(state) {
  const { name } = state.selection.$from.parent.type;
  return ["headline", "standfirst"].includes(name) ? `field-${name}` : "kind-other";
}
function insertButton(ctx) {
  const element = button(ctx.t("insert"), () => ctx.menu.toggle(element), "button-quiet ed-insert", {
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    disabled: !ctx.writable
  });
  element.prepend(icon(ICONS.insert));
  return element;
}
function rove(dom, ctx) {
  const stops = () => [...dom.querySelectorAll("button:not([disabled]),select:not([disabled])")];
  const set3 = (element) => stops().forEach((other) => other.tabIndex = other === element ? 0 : -1);
  set3(stops()[0]);
  dom.addEventListener("focusin", ({ target: target2 }) => set3(target2));
  dom.addEventListener("keydown", (event) => {
    const move2 = next2(event, dom, stops());
    if (event.key === "Escape") ctx.view.focus();
    if (!move2) return;
    event.preventDefault();
    move2.focus();
    move2.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });
}
function next2({ key: key12, target: target2 }, dom, stops) {
  const at = stops.indexOf(target2);
  const forward = getComputedStyle(dom).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key12 === "Home") return stops[0];
  if (key12 === "End") return stops.at(-1);
  if (key12 === "ArrowLeft" || key12 === "ArrowRight") return stops[(at + (key12 === forward ? 1 : -1) + stops.length) % stops.length];
  return null;
}

// src/ui/tray.js
function trayPage(ctx) {
  const dom = h("div", { class: "ed-stack" });
  const update = async () => {
    const { tray } = ctx.story;
    const dead = await ctx.story.dead();
    const intro = h("p", { class: "hint" }, ctx.t(tray.length || dead.length ? "tray-intro" : "tray-empty"));
    dom.replaceChildren(
      intro,
      ...dead.map((journal) => deadItem(ctx, journal, update)),
      ...tray.map((passage4) => trayItem(ctx, passage4))
    );
    ctx.panel.count("tray", tray.length + dead.length);
  };
  return { dom, update };
}
function trayItem(ctx, passage4) {
  const { t: t2, view, story: story2 } = ctx;
  const { id: id2, block: block2, attr, text: text2, value, reason } = passage4;
  const words = text2 || (value === void 0 || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value));
  const place4 = blockWithId(view.state.doc, block2);
  const done = () => story2.settle(id2);
  return h(
    "article",
    { class: "ed-card" },
    attr ? h("p", { class: "quiet" }, t2("tray-field", { field: t2(`field-${attr}`) })) : null,
    h("p", { class: "ed-words" }, words),
    reason ? h("p", { class: "hint" }, t2.orElse(`reason-${reason}`, reason)) : null,
    h(
      "div",
      { class: "form-row" },
      place4 ? button(t2("tray-show"), () => goTo(view, place4.pos + 1)) : h("span", { class: "hint" }, t2("tray-gone")),
      button(t2("copy"), () => copy2(ctx, words)),
      attr || !ctx.writable ? null : button(t2("tray-insert"), () => insertHere(ctx, words, done)),
      button(t2("tray-discard"), () => confirmDiscard(ctx, done))
    )
  );
}
function deadItem(ctx, { writer, at, text: text2 }, update) {
  const { t: t2, story: story2, uiLanguage: uiLanguage2 } = ctx;
  const when = new Intl.DateTimeFormat(uiLanguage2, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(at);
  const after = (act2) => async () => {
    await act2();
    update();
  };
  return h(
    "article",
    { class: "ed-card" },
    h("p", { class: "quiet" }, t2("tray-tab", { time: when })),
    h("p", { class: "ed-words" }, text2),
    h(
      "div",
      { class: "form-row" },
      button(
        t2("tray-recover"),
        after(() => story2.recover(writer))
      ),
      button(t2("copy"), () => copy2(ctx, text2)),
      button(
        t2("tray-forget"),
        () => confirmDiscard(
          ctx,
          after(() => story2.discard(writer))
        )
      )
    )
  );
}
async function copy2({ t: t2, say, notice }, text2) {
  try {
    await navigator.clipboard.writeText(text2);
    say(t2("copied"));
  } catch {
    notice(t2("copy-failed"));
  }
}
function insertHere({ view, say, t: t2 }, words, done) {
  const { schema: schema2, selection, doc: doc3 } = view.state;
  const { $from } = selection;
  const after = Math.max(doc3.child(0).nodeSize + doc3.child(1).nodeSize, $from.depth ? $from.after(1) : $from.pos);
  const paragraphs = words.split(/\n+/).filter((line) => line.trim()).map((line) => schema2.nodes.paragraph.create(null, schema2.text(line)));
  view.dispatch(view.state.tr.insert(after, paragraphs));
  goTo(view, after + 1);
  say(t2("tray-inserted"));
  done();
}
function confirmDiscard({ t: t2, notice }, done) {
  const box = notice(
    t2("tray-sure"),
    button(t2("tray-discard"), () => {
      box.remove();
      done();
    })
  );
}

// src/ui/typing.js
var NNBSP = " ";
var QUOTES = {
  en: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  fr: [`«${NNBSP}`, `${NNBSP}»`, "“", "”"],
  es: ["«", "»", "“", "”"],
  ar: ["«", "»", "“", "”"],
  it: ["«", "»", "“", "”"],
  pt: ["“", "”", "‘", "’"],
  nl: ["“", "”", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  cs: ["„", "“", "‚", "‘"],
  ru: ["«", "»", "„", "“"],
  uk: ["«", "»", "„", "“"],
  tr: ["“", "”", "‘", "’"],
  sv: ["”", "”", "’", "’"],
  fi: ["”", "”", "’", "’"],
  da: ["»", "«", "›", "‹"],
  no: ["«", "»", "‘", "’"],
  el: ["«", "»", "“", "”"],
  fa: ["«", "»", "“", "”"],
  he: ["”", "”", "’", "’"],
  hu: ["„", "”", "»", "«"],
  ro: ["„", "”", "«", "»"],
  "de-CH": ["«", "»", "‹", "›"],
  "pt-PT": ["«", "»", "“", "”"]
};
function quotesOf(language2) {
  return QUOTES[language2] ?? QUOTES[(language2 ?? "").split("-")[0]] ?? QUOTES.en;
}
var quotesIn = (state, fallback) => quotesOf(state.doc.attrs.language ?? fallback);
var OPENS = `(?:^|[\\s\\u202f\\u00a0{\\[(<'"‘“«„‚‹»–—/-])`;
var typed = (pattern, make) => new RegExpRule(pattern, (state, match, start, end) => {
  const text2 = make(state, match);
  return text2 === null ? null : replaceTail(state, match, start, end, text2);
});
function replaceTail(state, match, start, end, text2) {
  const keep = match[1]?.length ?? 0;
  return state.tr.insertText(text2, start + keep, end);
}
var RegExpRule = class extends InputRule {
  constructor(pattern, handler) {
    super(pattern, handler, { inCodeMark: false });
  }
};
function signs(fallback) {
  const quote = (index) => (state) => quotesIn(state, fallback)[index];
  return [
    typed(new RegExp(`(${OPENS})"$`), quote(0)),
    typed(/([^\s])"$/, quote(1)),
    typed(new RegExp(`(${OPENS})'$`), quote(2)),
    typed(/([\p{L}\p{N}])'$/u, () => "’"),
    typed(/([^\s])'$/, quote(3)),
    typed(/()\.\.\.$/, () => "…"),
    typed(/()–-$/, (state) => emptyButFor(state, "–") ? null : "—"),
    typed(/()--$/, () => "–")
  ];
}
var emptyButFor = ({ selection }, text2) => selection.$from.parent.textContent === text2 && selection.$from.depth === 1;
function blockRule(pattern, commandFor) {
  return new RegExpRule(pattern, (state, match, start, end) => {
    const { $from } = state.selection;
    if ($from.parent.type.name !== "paragraph") return null;
    return afterDeleting(state, start, end, commandFor(match));
  });
}
function afterDeleting(state, start, end, command) {
  const { tr } = state;
  tr.delete(start, end);
  const between2 = state.apply(state.tr.delete(start, end).setMeta("addToHistory", false));
  let worked = false;
  command(between2, (next3) => {
    next3.steps.forEach((step2) => tr.step(step2));
    tr.setSelection(TextSelection.near(tr.doc.resolve(next3.selection.from)));
    worked = true;
  });
  return worked ? tr : null;
}
function divider(state) {
  const { $from } = state.selection;
  const found2 = blockAt($from);
  if (!found2 || $from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
  const start = $from.start();
  const tr = state.tr.delete(start, $from.pos);
  return tr.insert(found2.pos, state.schema.nodes.divider.create());
}
var blocks2 = [
  blockRule(/^(##|###|####)\s$/, (match) => setKind("heading", { level: match[1].length })),
  blockRule(/^[-*•]\s$/, () => toggleList(false)),
  blockRule(/^1[.)]\s$/, () => toggleList(true)),
  blockRule(/^>\s$/, () => wrapIn("quote")),
  blockRule(/^```\s$/, () => setKind("code", { language: null })),
  new RegExpRule(/^(?:–-|---|\*\*\*)$/, divider)
];
var typing = (fallback) => inputRules({ rules: [...blocks2, ...signs(fallback)] });

// src/ui/views.js
var nodeViews = (ctx) => ({
  picture: (node, view, getPos) => new PictureView(ctx, node, view, getPos),
  embed: (node, view, getPos) => new EmbedView(ctx, node, view, getPos),
  gate: (node, view, getPos, decorations) => new GateView(ctx, node, view, getPos, decorations)
});
var small = (name, onclick, content) => h("button", { type: "button", class: "ed-mini", "aria-label": name, title: name, onclick }, content ?? name);
var BlockView = class {
  constructor(ctx, node, view, getPos) {
    Object.assign(this, { ctx, node, view, getPos });
  }
  select() {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.getPos())));
  }
  run(command) {
    this.select();
    command(this.view.state, this.view.dispatch);
    this.view.focus();
  }
  remove() {
    const from2 = this.getPos();
    this.view.dispatch(this.view.state.tr.delete(from2, from2 + this.node.nodeSize));
    this.view.focus();
  }
  stopEvent(event) {
    return event.target instanceof HTMLElement && Boolean(event.target.closest("button"));
  }
  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM?.contains(mutation.target);
  }
};
var PictureView = class extends BlockView {
  constructor(...args) {
    super(...args);
    const { t: t2 } = this.ctx;
    this.image = h("img", { alt: "" });
    this.state = h("p", { class: "picture-alt" });
    this.credit = h("p", { class: "picture-credit" });
    const bar = h(
      "div",
      { class: "ed-minis" },
      small(t2("picture-edit"), () => pictureDialog(this.ctx, this.getPos())),
      small(t2("cmd-remove-block"), () => this.remove(), icon(ICONS.close))
    );
    this.frame = h("div", { class: "picture-frame", contenteditable: "false" }, this.image, bar, this.state, this.credit);
    this.contentDOM = h("figcaption", { "data-hint": t2("picture-caption") });
    this.dom = h("figure", { class: "picture" }, this.frame, this.contentDOM);
    this.show();
  }
  show() {
    const { t: t2, library } = this.ctx;
    const { attrs, content } = this.node;
    const { alt, file, picture } = attrs;
    if (attrs.id) this.dom.dataset.block = attrs.id;
    this.image.alt = alt ?? t2("picture-of", { name: file });
    this.state.textContent = alt === null ? t2("alt-missing") : alt === "" ? t2("alt-decorative") : t2("alt-says", { text: alt });
    this.state.classList.toggle("picture-alt-missing", alt === null);
    this.contentDOM.classList.toggle("is-blank", content.size === 0);
    library.get(picture ?? file, (known) => this.paint(known));
  }
  paint({ src, credit, width, height }) {
    if (this.image.getAttribute("src") !== src) this.image.src = src;
    if (width) Object.assign(this.image, { width, height });
    this.credit.textContent = credit ? this.ctx.t("picture-credit", { credit }) : "";
  }
  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }
};
var EmbedView = class extends BlockView {
  constructor(...args) {
    super(...args);
    const { t: t2 } = this.ctx;
    this.source = h("p", { class: "embed-source" });
    const bar = h(
      "div",
      { class: "ed-minis" },
      small(t2("embed-edit"), () => openEmbed(this.ctx, this.getPos())),
      small(t2("cmd-remove-block"), () => this.remove(), icon(ICONS.close))
    );
    this.contentDOM = h("div", { class: "embed-words", "data-hint": t2("embed-words") });
    this.dom = h("div", { class: "embed" }, h("div", { contenteditable: "false" }, this.source, bar), this.contentDOM);
    this.show();
  }
  show() {
    const { provider, url, author, date, id: id2 } = this.node.attrs;
    if (id2) this.dom.dataset.block = id2;
    this.source.textContent = [provider, author, date, url].filter(Boolean).join(" · ");
    this.contentDOM.classList.toggle("is-blank", this.node.content.size <= 2);
  }
  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }
};
var GateView = class extends BlockView {
  constructor(ctx, node, view, getPos, decorations) {
    super(ctx, node, view, getPos);
    const { t: t2 } = ctx;
    this.words = h("p", { class: "gate-words" });
    const bar = h(
      "div",
      { class: "ed-minis" },
      small(t2("cmd-move-up"), () => this.run(move(-1)), icon(ICONS.up)),
      small(t2("cmd-move-down"), () => this.run(move(1)), icon(ICONS.down)),
      small(t2("cmd-remove-block"), () => this.remove(), icon(ICONS.close))
    );
    this.dom = h(
      "div",
      { class: "gate", contenteditable: "false" },
      h("span", { class: "gate-drag", "aria-hidden": "true" }, icon(ICONS.drag)),
      this.words,
      bar
    );
    this.show(decorations);
  }
  show(decorations) {
    if (this.node.attrs.id) this.dom.dataset.block = this.node.attrs.id;
    const share = decorations.find(({ spec }) => spec.share !== void 0)?.spec.share;
    const text2 = share === void 0 ? this.ctx.t("gate-here") : this.ctx.t("gate-share", { share });
    if (this.words.textContent !== text2) this.words.textContent = text2;
  }
  update(node, decorations) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(decorations);
    return true;
  }
};

// src/ui/app.js
var READING = /* @__PURE__ */ new Set([
  "comment",
  "next-comment",
  "previous-comment",
  "next-suggestion",
  "previous-suggestion",
  "find",
  "panel",
  "help"
]);
var RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|ckb|yi|dv|sd|ug)(?:-|$)/;
function mount(place4, story2, schema2, page2, core) {
  const ctx = contextOf(story2, schema2, { ...page2, place: place4 }, core);
  const parts2 = build(ctx);
  const view = viewOf(ctx, parts2, schema2);
  ctx.view = view;
  place4.replaceChildren(frame(ctx, parts2));
  parts2.bar.update(view.state);
  for (const name of ["fields", "suggestions", "style", "spelling", "tray"]) ctx[name].update();
  ctx.spelling.ask();
  ctx.comments.update();
  regions(place4, ctx, parts2);
  follow(ctx, parts2);
  return view;
}
function contextOf(story2, schema2, page2, core) {
  const { draft } = story2;
  const { good, broken } = compile(page2.rules);
  const ctx = {
    ...page2,
    story: story2,
    rules: good,
    brokenRules: broken,
    me: draft.me,
    staff: draft.staff ?? [],
    writable: draft.writable !== false,
    suggesting: draft.writable !== false && savedMode(),
    library: new Library(page2.api, page2.pictures),
    isForeign: core.isRemote,
    colourOf,
    command: (id2) => ctx.commands.find((one2) => one2.id === id2),
    nameOf: (staff) => String(staff) === String(ctx.me.staff) ? page2.t("you") : ctx.staff.find(({ id: id2 }) => String(id2) === String(staff))?.name ?? page2.t("someone"),
    upload: (files, at) => uploadFiles(ctx, files, at ?? ctx.view.state.selection.from),
    isOn: (command, state) => ({ suggest: ctx.suggesting, panel: ctx.panel?.isOpen() })[command.id] ?? Boolean(command.active?.(state)),
    allows: (command) => ctx.writable || READING.has(command.id),
    run: (command, { focus = true } = {}) => {
      if (!ctx.allows(command)) return;
      command.run(ctx.view.state, ctx.view.dispatch, ctx.view);
      if (focus && !command.run.opens) ctx.view.focus();
    }
  };
  ctx.commands = commandsOf(schema2, actionsOf(ctx), core);
  return ctx;
}
function build(ctx) {
  const { t: t2 } = ctx;
  const live = liveRegion();
  const messages = notices(ctx);
  Object.assign(ctx, { say: live.say, notice: messages.notice });
  ctx.menu = menuOf(ctx);
  ctx.comments = new Comments(ctx, ctx.story.draft.threads ?? []);
  ctx.suggestions = suggestionsPage(ctx);
  ctx.style = rulesPage(ctx);
  ctx.spelling = spellingPage(ctx);
  ctx.tray = trayPage(ctx);
  ctx.fields = fieldsPage(ctx);
  ctx.findBar = new FindBar(ctx);
  const tabs = [
    { id: "fields", word: "tab-fields", dom: ctx.fields.dom },
    { id: "comments", word: "tab-comments", dom: ctx.comments.dom },
    { id: "suggestions", word: "tab-suggestions", dom: ctx.suggestions.dom },
    { id: "style", word: "tab-style", dom: ctx.style.dom },
    { id: "spelling", word: "tab-spelling", dom: ctx.spelling.dom },
    { id: "tray", word: "tab-tray", dom: ctx.tray.dom }
  ];
  ctx.panel = panelOf(ctx, tabs, () => ctx.view.focus());
  const bar = toolbarOf(ctx);
  ctx.setSuggesting = (on) => {
    ctx.suggesting = on;
    saveMode(on);
    ctx.say(t2(on ? "suggest-on" : "suggest-off"));
    bar.update(ctx.view.state);
    ctx.view.dom.classList.toggle("is-suggesting", on);
    ctx.suggestions.update();
  };
  return { live, messages, bar, status: statusBar(ctx), text: h("div", { class: "ed-text", id: "editor-text" }) };
}
function viewOf(ctx, parts2, schema2) {
  const { story: story2, language: language2 } = ctx;
  const state = EditorState.create({ doc: story2.doc, plugins: pluginsOf(ctx, parts2, schema2) });
  const view = new EditorView(parts2.text, {
    state,
    nodeViews: nodeViews(ctx),
    dispatchTransaction: dispatcher(ctx),
    handleDOMEvents: { ...compositions(ctx), click: onLink },
    editable: () => ctx.writable,
    scrollMargin: { top: 96, bottom: 72, left: 8, right: 8 },
    scrollThreshold: { top: 96, bottom: 72, left: 0, right: 0 },
    attributes: ({ doc: doc3 }) => attributes3(ctx, doc3.attrs.language ?? language2)
  });
  view.dom.classList.toggle("is-suggesting", ctx.suggesting);
  if (!ctx.writable) readingKeys(ctx, view);
  story2.attach(view);
  return view;
}
function onLink(_view, event) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link) return false;
  event.preventDefault();
  if ((event.ctrlKey || event.metaKey) && address(link.getAttribute("href"))) window.open(link.href, "_blank", "noopener");
  return false;
}
function readingKeys(ctx, view) {
  const handle = keydownHandler(keyMapOf(ctx.commands.filter(ctx.allows)));
  view.dom.addEventListener("keydown", (event) => handle(view, event) && event.preventDefault());
}
var attributes3 = ({ t: t2, writable }, lang) => ({
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": t2("text"),
  "aria-readonly": String(!writable),
  lang,
  dir: RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr",
  spellcheck: "true",
  tabindex: "0"
});
function pluginsOf(ctx, parts2, schema2) {
  const { story: story2, language: language2 } = ctx;
  const quotes3 = () => quotesOf(ctx.view.state.doc.attrs.language ?? language2);
  const escape = () => (parts2.bar.focus(), true);
  return [
    ...story2.plugins,
    ctx.menu.plugin,
    typing(language2),
    keymap(keyMapOf(ctx.commands)),
    ...textKeys(schema2),
    keymap({ Escape: escape }),
    pasting(schema2, { quotes: quotes3, upload: (_view, files, at) => ctx.upload(files, at) }),
    uploadPlugin(),
    gapCursor(),
    dropCursor({ color: false, class: "ed-drop" }),
    tables2(ctx.isForeign),
    history(),
    notesInOrder(ctx.isForeign),
    hints(ctx.t),
    cursorPlugin(),
    commentPlugin(ctx),
    suggestionPlugin(() => ctx.suggestions.update()),
    findPlugin(),
    foundPlugin(ctx.place),
    rulePlugin(ctx.rules, () => ctx.style.update(), language2),
    counting(language2, (counts) => parts2.status.counts(counts)),
    toolbarPlugin(ctx, parts2),
    titlePlugin(ctx.t)
  ];
}
function tables2(isForeign) {
  const plugin = tableEditing();
  const repair = plugin.spec.appendTransaction;
  plugin.spec.appendTransaction = (transactions, before, state) => transactions.some(isForeign) ? null : repair(transactions, before, state);
  return plugin;
}
function toolbarPlugin(ctx, parts2) {
  let waiting = 0;
  const update = (view, before) => {
    if (before && before.doc.attrs !== view.state.doc.attrs) ctx.fields.update();
    if (waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      parts2.bar.update(view.state);
    });
  };
  return new Plugin({ view: () => ({ update }) });
}
function frame(ctx, { bar, messages, text: text2, status, live }) {
  const main = h("div", { class: "ed-main" }, h("div", { class: "ed-column" }, messages.dom, text2), ctx.panel.dom);
  main.classList.toggle("has-panel", ctx.panel.isOpen());
  return h(
    "div",
    { class: ctx.writable ? "ed" : "ed is-read-only" },
    h("div", { class: "ed-top" }, bar.dom, ctx.findBar.dom),
    main,
    status.dom,
    ctx.menu.dom,
    live.dom
  );
}
function regions(place4, ctx, { bar, status }) {
  place4.addEventListener("keydown", (event) => {
    if (event.key !== "F6") return;
    const stops = [
      bar.dom,
      ctx.view.dom,
      ...ctx.panel.isOpen() ? [ctx.panel.dom] : [],
      ...status.dom.querySelector("a,button") ? [status.dom] : []
    ];
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    enter(stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length], ctx, bar);
    event.preventDefault();
  });
}
function enter(stop, ctx, bar) {
  if (stop === bar.dom) bar.focus();
  else if (stop === ctx.view.dom) ctx.view.focus();
  else stop.querySelector("[aria-selected='true'],a,button").focus();
}

// src/ui/publish.js
function followPublish(link, story2) {
  link?.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.setAttribute("aria-busy", "true");
    const version = await story2.saved();
    link.removeAttribute("aria-busy");
    const url = new URL(link.href);
    url.searchParams.set("version", version);
    location.assign(url);
  });
}

// src/ui/words.js
var FORMS = /^(?:zero|one|two|few|many|other)=/;
function wordsFrom(table, language2) {
  const plurals = new Intl.PluralRules(language2);
  const numbers2 = new Intl.NumberFormat(language2);
  const t2 = (key12, args = {}) => {
    const text2 = table[key12];
    if (text2 === void 0) return key12;
    return fill2(FORMS.test(text2) ? plural(text2, plurals, args.count) : text2, args, numbers2);
  };
  t2.orElse = (key12, otherwise) => key12 in table ? t2(key12) : otherwise;
  return t2;
}
function plural(text2, rules, count3) {
  const forms = Object.fromEntries(
    text2.split("|").map((form2) => [form2.slice(0, form2.indexOf("=")), form2.slice(form2.indexOf("=") + 1)])
  );
  return forms[rules.select(count3)] ?? forms.other;
}
function fill2(text2, args, numbers2) {
  return text2.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = args[name];
    if (value === void 0 || value === null) return whole;
    return typeof value === "number" ? numbers2.format(value) : value;
  });
}

// src/main.js
var given = (id2, otherwise) => {
  const element = document.getElementById(id2);
  return element ? JSON.parse(element.textContent) : otherwise;
};
var place3 = document.getElementById("editor");
var { story: id, language } = place3.dataset;
var uiLanguage = document.documentElement.lang || "en";
var t = wordsFrom(given("editor-words", {}), uiLanguage);
var csrf = document.querySelector("meta[name='csrf']")?.content ?? "";
var schema = schemaFrom(schema_default, domSpecs(t));
var page = {
  t,
  uiLanguage,
  language: language || uiLanguage,
  choices: given("editor-choices", {}),
  rules: given("editor-rules", []),
  pictures: given("editor-pictures", []),
  api: apiOf(id, csrf)
};
var story = await openStory({ story: id, schema, schemaVersion: schema_default.version, csrf });
if (story.failed === void 0) {
  mount(place3, story, schema, page, { undo, redo, isRemote }).focus();
  followPublish(document.getElementById("editor-publish"), story);
  tellSaved(place3, story);
} else {
  place3.textContent = t(story.failed === 401 || story.failed === 403 ? "open-refused" : "open-failed");
}
