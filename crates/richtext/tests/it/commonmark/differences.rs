//! Where the product means to differ from the specification, and why.

/// A reason, and the numbers of the examples.
pub(super) const DIFFERENCES: [(&str, &[u64]); 6] = [
    (
        "what has nothing to show is left out: headings, quotes, links and code of nothing but space",
        &[79, 218, 239, 240, 334, 484, 487],
    ),
    (
        "raw HTML is read: text stands in paragraphs, tables have a body, code begins on the first \
         line, other elements leave their text",
        &[
            148, 149, 150, 151, 152, 155, 159, 160, 161, 162, 163, 164, 165, 166, 167, 169, 174,
            177, 180, 185, 186, 189, 190, 191, 201, 491, 494, 524, 536, 613, 614, 615, 616, 617,
            623, 627, 629, 642, 643,
        ],
    ),
    (
        "raw HTML that does something is refused, with its line",
        &[170, 171, 172, 173, 176, 178],
    ),
    (
        "a picture is a block of its own, behind the text it stands in",
        &[
            475, 517, 520, 531, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584,
            585, 586, 587, 588, 589, 591,
        ],
    ),
    (
        "a link leads to the web, a mailbox, a telephone or a page: other addresses leave its text",
        &[200, 346, 485, 486, 500, 502, 567, 596, 598, 599, 601],
    ),
    ("the scheme of an address is written small", &[597]),
];
