#!/usr/bin/env python3
"""Makes the fonts in districts/web/assets/fonts from the packages they come from.

    pip install fonttools brotli
    npm pack @fontsource-variable/newsreader @fontsource-variable/public-sans
    python3 xtask/fonts.py NEWSREADER_PACKAGE PUBLIC_SANS_PACKAGE OUT

Each file is cut to the weights and the characters that a page shows, without hints. Half of
what Newsreader weighs is its kerning: exceptions, pair by pair. It is written anew as one table of
classes, in steps of 1/200 em, a tenth of a pixel at 20 pixels.
"""
import sys
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.otlLib import builder
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

STEP = 10  # of 2000 units to the em

# Name, package, style of the package's file, axes.
FACES = [
    ("newsreader-display", "newsreader", "opsz-normal", {"opsz": 60, "wght": 500}),
    ("newsreader-text", "newsreader", "opsz-normal", {"opsz": 16, "wght": 400}),
    ("newsreader-medium", "newsreader", "opsz-normal", {"opsz": 16, "wght": 500}),
    ("newsreader-bold", "newsreader", "opsz-normal", {"opsz": 16, "wght": 650}),
    ("newsreader-italic", "newsreader", "opsz-italic", {"opsz": 20, "wght": 400}),
    ("public-sans", "public-sans", "wght-normal", {"wght": (400, 700)}),
]
FEATURES = ["kern", "liga", "locl", "mark", "mkmk", "ccmp", "tnum", "lnum", "rvrn"]


def kerning(font):
    """The kerning of each pair of glyphs, as a shaper finds it, and where its lookup is."""
    table = font["GPOS"].table
    records = [r for r in table.FeatureList.FeatureRecord if r.FeatureTag == "kern"]
    (index,) = {i for r in records for i in r.Feature.LookupListIndex}
    pairs = {}
    for sub in table.LookupList.Lookup[index].SubTable:
        sub = getattr(sub, "ExtSubTable", sub)
        for first in sub.Coverage.glyphs:
            for second, value in row_of(sub, first, font.getGlyphOrder()):
                pairs.setdefault((first, second), value.XAdvance if value else 0)
    return pairs, index


def row_of(sub, first, glyphs):
    if sub.Format == 1:
        pairs = sub.PairSet[sub.Coverage.glyphs.index(first)].PairValueRecord
        return [(pair.SecondGlyph, pair.Value1) for pair in pairs]
    row = sub.Class1Record[sub.ClassDef1.classDefs.get(first, 0)].Class2Record
    classes = sub.ClassDef2.classDefs
    return [(glyph, row[classes.get(glyph, 0)].Value1) for glyph in glyphs]


def kern_by_classes(font):
    """Glyphs that are kerned alike, after rounding, share a class."""
    pairs, index = kerning(font)
    rounded = {pair: STEP * round(value / STEP) for pair, value in pairs.items()}
    firsts = sorted({a for (a, _), value in rounded.items() if value})
    seconds = sorted({b for (_, b), value in rounded.items() if value})
    rows, columns = {}, {}
    for a in firsts:
        rows.setdefault(tuple(rounded.get((a, b), 0) for b in seconds), []).append(a)
    for b in seconds:
        columns.setdefault(tuple(rounded.get((a, b), 0) for a in firsts), []).append(b)
    values = {}
    for a in rows.values():
        for b in columns.values():
            value = rounded.get((a[0], b[0]), 0)
            kern = builder.buildValue({"XAdvance": value}) if value else None
            values[tuple(a), tuple(b)] = (kern, None)
    lookup = font["GPOS"].table.LookupList.Lookup[index]
    lookup.SubTable = [builder.buildPairPosClassesSubtable(values, font.getReverseGlyphMap())]
    lookup.LookupType, lookup.SubTableCount = 2, 1


def again(font):
    """The font as a reader of its file finds it."""
    file = BytesIO()
    font.save(file)
    return TTFont(BytesIO(file.getvalue()), recalcTimestamp=False)


def make(source, axes, out):
    font = again(instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), axes))
    options = subset.Options(
        flavor="woff2", hinting=False, layout_features=FEATURES, name_IDs=[0, 1, 2, 13, 14],
        notdef_outline=True, drop_tables=subset.Options().drop_tables + ["STAT"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    kern_by_classes(font)
    font.flavor = "woff2"
    font.save(out)
    print(f"{out.name:40} {out.stat().st_size:>6}")


def main(newsreader, public_sans, out):
    packages = {"newsreader": newsreader, "public-sans": public_sans}
    for name, package, style, axes in FACES:
        for part in ["latin", "latin-ext"]:
            source = Path(packages[package], "files", f"{package}-{part}-{style}.woff2")
            make(source, axes, Path(out, f"{name}-{part}.woff2"))


main(*sys.argv[1:])
