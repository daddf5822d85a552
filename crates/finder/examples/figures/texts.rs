//! Texts that are the same each time: words whose frequencies fall as in a language (Zipf), and
//! subjects with words of their own.

/// How many different words there are.
const WORDS: usize = 60_000;

/// How many subjects there are.
const SUBJECTS: usize = 3_000;

/// One in so many words is of the text's subject.
const OF_SUBJECT: usize = 12;

/// A day in milliseconds.
pub const DAY: i64 = 86_400_000;

/// Numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: usize) -> Self {
        let mut dice = Self((seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed);
        dice.roll(2);
        dice
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as usize % sides
    }
}

/// A text of 600 words, of which the first 150 are open.
pub struct Text {
    pub title: Vec<usize>,
    pub summary: Vec<usize>,
    pub open: Vec<usize>,
    pub closed: Vec<usize>,
    pub section: usize,
    pub author: usize,
    /// Milliseconds; one text each 52 minutes.
    pub at: i64,
}

/// Makes texts.
pub struct Texts {
    /// The sums of the frequencies up to each word.
    sums: Vec<u64>,
}

impl Texts {
    pub fn new() -> Self {
        let mut sum = 0;
        let frequencies = (1..=WORDS as u64).map(|rank| 1_000_000_000 / (rank + 2));
        let sums = frequencies.map(|it| {
            sum += it;
            sum
        });
        Self {
            sums: sums.collect(),
        }
    }

    /// The text of a number.
    pub fn text(&self, number: usize) -> Text {
        let mut dice = Dice::new(number);
        let subject = dice.roll(SUBJECTS);
        let mut words = |count: usize| -> Vec<usize> {
            (0..count).map(|_| self.word(&mut dice, subject)).collect()
        };
        Text {
            title: words(8),
            summary: words(22),
            open: words(120),
            closed: words(450),
            section: subject % 12,
            author: subject % 400,
            at: number as i64 * 52 * 60_000,
        }
    }

    fn word(&self, dice: &mut Dice, subject: usize) -> usize {
        if dice.roll(OF_SUBJECT) == 0 {
            // Ten words for each subject, some shared with the next ones.
            return 2_000 + (subject * 7 + dice.roll(10)) % (WORDS - 2_000);
        }
        let total = self.sums.last().copied().unwrap_or(1);
        let at = (dice.roll(1 << 40) as u64) % total;
        self.sums.partition_point(|it| *it <= at)
    }
}

/// The letters of a word: short ones are frequent.
pub fn spelt(word: usize) -> String {
    const SYLLABLES: [&str; 40] = [
        "ba", "ke", "ti", "lo", "mu", "ran", "sel", "vin", "dor", "gu", "pha", "che", "ri", "no",
        "stu", "mar", "ten", "lis", "kor", "bu", "za", "we", "fi", "jo", "plu", "gran", "pel",
        "min", "tos", "ru", "ca", "he", "ni", "so", "tru", "dal", "ber", "kin", "mol", "su",
    ];
    let mut rest = word + 1;
    let mut spelt = String::new();
    while rest > 0 {
        spelt.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    spelt
}

/// Several words with spaces between them.
pub fn joined(words: &[usize]) -> String {
    let words: Vec<String> = words.iter().map(|it| spelt(*it)).collect();
    words.join(" ")
}

/// What is asked, each time with other words.
pub struct Asking<'a> {
    texts: &'a Texts,
    entries: usize,
}

impl<'a> Asking<'a> {
    pub fn new(texts: &'a Texts, entries: usize) -> Self {
        Self { texts, entries }
    }

    /// A text that is there.
    pub fn like(&self, number: usize) -> Text {
        self.texts.text(number * 7_919 % self.entries)
    }

    /// A word of a subject.
    pub fn telling(&self, number: usize) -> usize {
        let text = self.like(number);
        let words = text.open.iter().copied().filter(|it| *it >= 2_000);
        words.max().unwrap_or(2_000)
    }

    /// Words that follow one another in open text.
    pub fn running(&self, number: usize, count: usize) -> Vec<usize> {
        let from = number % 100;
        self.like(number).open[from..from + count].to_vec()
    }

    /// The rarest words of a text.
    pub fn rarest(&self, number: usize, count: usize) -> Vec<usize> {
        let text = self.like(number);
        let mut words: Vec<usize> = [text.title, text.summary, text.open].concat();
        words.sort_unstable_by(|one, two| two.cmp(one));
        words.dedup();
        words.truncate(count);
        words
    }

    /// A word with two letters swapped.
    pub fn mistyped(&self, number: usize) -> String {
        let mut letters: Vec<char> = spelt(self.telling(number)).chars().collect();
        let at = 1 + number % (letters.len().max(4) - 3);
        letters.swap(at, at + 1);
        letters.into_iter().collect()
    }
}
