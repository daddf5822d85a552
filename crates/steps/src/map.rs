//! Where positions went: the map of one step, and a row of maps.

/// The parts that a step replaced.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepMap {
    /// Of each part the beginning and the sizes before and after, in the tree before the step.
    parts: Vec<[usize; 3]>,
    is_inverted: bool,
}

/// Where a position went, and what was deleted around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapResult {
    /// The position now.
    pub position: usize,
    before: bool,
    after: bool,
    across: bool,
    side: bool,
    /// The part that the position was in, and how far, so that its mirror can bring it back.
    recover: Option<(usize, usize)>,
}

/// Maps in a row, some of which may undo others.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    maps: Vec<StepMap>,
    mirrors: Vec<(usize, usize)>,
}

impl MapResult {
    /// Whether what is on the side that was asked for was deleted.
    pub fn is_deleted(&self) -> bool {
        self.side
    }

    /// Whether what was before the position was deleted.
    pub fn is_deleted_before(&self) -> bool {
        self.before || self.across
    }

    /// Whether what was behind the position was deleted.
    pub fn is_deleted_after(&self) -> bool {
        self.after || self.across
    }

    /// Whether what was on both sides was deleted at once.
    pub fn is_deleted_across(&self) -> bool {
        self.across
    }
}

/// One part as it is passed on the way through a map.
struct Part {
    start: usize,
    old: usize,
    new: usize,
}

impl StepMap {
    /// A map of these parts: beginning, size before, size after, in the tree before.
    pub fn new(parts: Vec<[usize; 3]>) -> Self {
        Self {
            parts,
            is_inverted: false,
        }
    }

    /// The map from after the step to before it.
    pub fn invert(&self) -> Self {
        Self {
            parts: self.parts.clone(),
            is_inverted: !self.is_inverted,
        }
    }

    /// The parts in the tree before, each with the sum of what the ones before it added.
    fn walk(&self) -> impl Iterator<Item = (Part, isize)> {
        let mut added: isize = 0;
        self.parts.iter().map(move |&[start, size, other]| {
            let (start, old, new) = match self.is_inverted {
                true => (
                    start.saturating_add_signed(added.saturating_neg()),
                    other,
                    size,
                ),
                false => (start, size, other),
            };
            let before = added;
            added = added
                .saturating_add(signed(new))
                .saturating_sub(signed(old));
            (Part { start, old, new }, before)
        })
    }

    /// The ranges that were replaced: beginning and end before, beginning and end after.
    pub fn ranges(&self) -> Vec<[usize; 4]> {
        let parts = self.walk().map(|(part, added)| {
            let start = part.start.saturating_add_signed(added);
            let ends = (
                part.start.saturating_add(part.old),
                start.saturating_add(part.new),
            );
            [part.start, ends.0, start, ends.1]
        });
        parts.collect()
    }

    /// Where a position went. With `forward` it stays with what is behind it.
    pub fn map(&self, position: usize, forward: bool) -> MapResult {
        let mut total: isize = 0;
        for (at, (part, added)) in self.walk().enumerate() {
            if part.start > position {
                break;
            }
            let end = part.start.saturating_add(part.old);
            if position <= end {
                return part.map(at, position, added, forward);
            }
            total = added
                .saturating_add(signed(part.new))
                .saturating_sub(signed(part.old));
        }
        MapResult::moved(position.saturating_add_signed(total))
    }

    /// The position of what was recorded when the mirror of this map deleted it.
    fn recover(&self, (at, offset): (usize, usize)) -> usize {
        let before = self.parts.iter().take(at);
        let added = before.map(|[_, old, new]| signed(*new).saturating_sub(signed(*old)));
        let added: isize = if self.is_inverted { 0 } else { added.sum() };
        let start = self.parts.get(at).map_or(0, |part| part[0]);
        start.saturating_add_signed(added).saturating_add(offset)
    }
}

impl Part {
    fn map(&self, at: usize, position: usize, added: isize, forward: bool) -> MapResult {
        let end = self.start.saturating_add(self.old);
        let to_end = match (self.old, position) {
            (0, _) => forward,
            (_, position) if position == self.start => false,
            (_, position) if position == end => true,
            _ => forward,
        };
        let start = self.start.saturating_add_signed(added);
        let kept = position == if forward { end } else { self.start };
        let deletes = self.old > 0;
        MapResult {
            position: start.saturating_add(if to_end { self.new } else { 0 }),
            after: deletes && position == self.start,
            before: deletes && position != self.start && position == end,
            across: deletes && position != self.start && position != end,
            side: deletes && !kept,
            recover: (!kept).then(|| (at, position.saturating_sub(self.start))),
        }
    }
}

impl MapResult {
    fn moved(position: usize) -> Self {
        Self {
            position,
            before: false,
            after: false,
            across: false,
            side: false,
            recover: None,
        }
    }
}

impl From<StepMap> for Mapping {
    fn from(map: StepMap) -> Self {
        Self {
            maps: vec![map],
            mirrors: Vec::new(),
        }
    }
}

impl FromIterator<StepMap> for Mapping {
    fn from_iter<I: IntoIterator<Item = StepMap>>(maps: I) -> Self {
        Self {
            maps: maps.into_iter().collect(),
            mirrors: Vec::new(),
        }
    }
}

impl Mapping {
    /// How many maps there are.
    pub fn len(&self) -> usize {
        self.maps.len()
    }

    /// Whether there are no maps.
    pub fn is_empty(&self) -> bool {
        self.maps.is_empty()
    }

    /// Appends a map. `mirror` is the number of the map that this one undoes.
    pub fn push(&mut self, map: StepMap, mirror: Option<usize>) {
        let own = self.maps.len();
        self.mirrors.extend(mirror.map(|mirror| (own, mirror)));
        self.maps.push(map);
    }

    fn mirror(&self, at: usize) -> Option<usize> {
        self.mirrors.iter().find_map(|&(one, other)| match at {
            at if at == one => Some(other),
            at if at == other => Some(one),
            _ => None,
        })
    }

    /// Where a position went. With `forward` it stays with what is behind it.
    pub fn map(&self, position: usize, forward: bool) -> MapResult {
        let mut whole = MapResult::moved(position);
        let mut at = 0;
        while let Some(map) = self.maps.get(at) {
            let one = map.map(whole.position, forward);
            let mirror = self.mirror(at).filter(|mirror| *mirror > at);
            let undone = mirror.and_then(|mirror| Some((mirror, self.maps.get(mirror)?)));
            if let (Some(recover), Some((mirror, map))) = (one.recover, undone) {
                whole.position = map.recover(recover);
                at = mirror + 1;
                continue;
            }
            whole.position = one.position;
            whole.before |= one.before;
            whole.after |= one.after;
            whole.across |= one.across;
            whole.side |= one.side;
            at += 1;
        }
        whole
    }
}

/// Sizes are far below the largest number.
fn signed(size: usize) -> isize {
    isize::try_from(size).unwrap_or(isize::MAX)
}
