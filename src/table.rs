//! Tables and sets whose keys are texts. All of them find their keys by a [`Numbering`], so that there is one copy of the
//! code that searches.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Numbers keys from 0 in the order in which they are added. It does not hold the keys: whoever has them compares them.
///
/// The keys are in a balanced tree (an AA tree), by their hash first. So no choice of keys makes it slow, as it would
/// with a table of hashes alone, and most comparisons need not look at the keys.
#[derive(Default)]
pub(crate) struct Numbering {
    /// The node of each key, after one that stands for no node.
    nodes: Vec<Node>,
    root: usize,
}

#[derive(Default, Clone, Copy)]
struct Node {
    hash: u64,
    /// The nodes with lesser and with greater keys.
    before: usize,
    after: usize,
    level: usize,
}

/// Compares the key that is wanted with the key that has a number.
type Compare<'c> = &'c dyn Fn(usize) -> Ordering;

impl Numbering {
    pub(crate) fn len(&self) -> usize {
        self.nodes.len().saturating_sub(1)
    }

    /// Returns the number of a key, if it was added.
    #[inline(never)]
    pub(crate) fn get(&self, hash: u64, compare: Compare<'_>) -> Option<usize> {
        let mut at = self.root;
        while at != 0 {
            let node = self.node(at);
            at = match order(node, at, hash, compare) {
                Ordering::Less => node.before,
                Ordering::Equal => return Some(at - 1),
                Ordering::Greater => node.after,
            };
        }
        None
    }

    /// Returns the number of a key, and whether the key is new.
    #[inline(never)]
    pub(crate) fn add(&mut self, hash: u64, compare: Compare<'_>) -> (usize, bool) {
        if let Some(number) = self.get(hash, compare) {
            return (number, false);
        }
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        let number = self.len();
        self.nodes.push(Node { hash, level: 1, ..Node::default() });
        self.root = self.insert(self.root, number + 1, hash, compare);
        (number, true)
    }

    /// Adds the node `new` to the tree with the root `at`, and returns the root that this tree has then.
    fn insert(&mut self, at: usize, new: usize, hash: u64, compare: Compare<'_>) -> usize {
        if at == 0 {
            return new;
        }
        let mut node = self.node(at);
        let side = if order(node, at, hash, compare).is_lt() { &mut node.before } else { &mut node.after };
        *side = self.insert(*side, new, hash, compare);
        self.set(at, node);
        let root = self.skew(at);
        self.split(root)
    }

    /// Puts the node before this one above it, if both are on one level.
    fn skew(&mut self, at: usize) -> usize {
        let mut node = self.node(at);
        let before = node.before;
        let mut root = self.node(before);
        if root.level != node.level {
            return at;
        }
        (node.before, root.after) = (root.after, at);
        self.set(at, node);
        self.set(before, root);
        before
    }

    /// Puts the node after this one above it, and one level higher, if the node after that is on the level of this one.
    fn split(&mut self, at: usize) -> usize {
        let mut node = self.node(at);
        let after = node.after;
        let mut root = self.node(after);
        if self.node(root.after).level != node.level {
            return at;
        }
        (node.after, root.before) = (root.before, at);
        root.level += 1;
        self.set(at, node);
        self.set(after, root);
        after
    }

    fn node(&self, at: usize) -> Node {
        self.nodes.get(at).copied().unwrap_or_default()
    }

    fn set(&mut self, at: usize, node: Node) {
        self.nodes.get_mut(at).into_iter().for_each(|place| *place = node);
    }
}

/// Compares the key that is wanted with that of a node.
fn order(node: Node, at: usize, hash: u64, compare: Compare<'_>) -> Ordering {
    hash.cmp(&node.hash).then_with(|| compare(at - 1))
}

/// Compares a text with the one that has a number.
pub(crate) fn compare(text: &str, texts: &[impl AsRef<str>], number: usize) -> Ordering {
    texts.get(number).map_or(Ordering::Equal, |other| text.cmp(other.as_ref()))
}

/// Returns the hash of bytes that come after those with the hash `hash`: like FNV-1a, but eight bytes at a time.
#[inline(never)]
pub(crate) fn hash(hash: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let add = |hash: u64, word: u64| (hash.rotate_left(29) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = words.iter().fold(hash, |hash, word| add(hash, u64::from_le_bytes(*word)));
    rest.iter().fold(hash, |hash, byte| add(hash, u64::from(*byte)))
}

/// The hash of nothing.
pub(crate) const HASH: u64 = 0;

/// A kind and a text, such as an objecttype and a uuid.
type Pair<'s> = (&'s str, &'s str);

/// Numbers pairs from 0 in the order in which they are added.
#[derive(Default)]
struct Pairs<'s> {
    pairs: Vec<Pair<'s>>,
    numbers: Numbering,
}

impl<'s> Pairs<'s> {
    #[inline(never)]
    fn get(&self, pair: Pair<'_>) -> Option<usize> {
        self.numbers.get(hash_of(pair), &|number| pair.cmp(at(&self.pairs, number)))
    }

    /// Returns the number of a pair, and whether the pair is new.
    #[inline(never)]
    fn add(&mut self, pair: Pair<'s>) -> (usize, bool) {
        let added = self.numbers.add(hash_of(pair), &|number| pair.cmp(at(&self.pairs, number)));
        if added.1 {
            self.pairs.push(pair);
        }
        added
    }
}

fn at<'p, 's>(pairs: &'p [Pair<'s>], number: usize) -> &'p Pair<'s> {
    pairs.get(number).unwrap_or(&("", ""))
}

fn hash_of((kind, text): Pair<'_>) -> u64 {
    hash(hash(HASH, kind.as_bytes()), text.as_bytes())
}

/// A map whose keys are a kind and a text.
pub(crate) struct Table<'s, T> {
    pairs: Pairs<'s>,
    values: Vec<T>,
}

impl<T> Default for Table<'_, T> {
    fn default() -> Self {
        Self { pairs: Pairs::default(), values: Vec::new() }
    }
}

impl<T> Table<'_, T> {
    pub(crate) fn get(&self, what: Pair<'_>) -> Option<&T> {
        self.values.get(self.pairs.get(what)?)
    }
}

impl<'s, T: Default> Table<'s, T> {
    /// Changes the value of a key. A new key starts with the default value.
    pub(crate) fn change(&mut self, what: Pair<'s>, change: impl FnOnce(&mut T)) {
        let (number, is_new) = self.pairs.add(what);
        if is_new {
            self.values.push(T::default());
        }
        self.values.get_mut(number).map(change);
    }
}

/// A set of pairs of a kind and a text.
#[derive(Default)]
pub(crate) struct PairSet<'s> {
    /// The first pair is kept here, because most sets have only one, and then nothing is allocated.
    first: Option<Pair<'s>>,
    others: Pairs<'s>,
}

impl<'s> PairSet<'s> {
    pub(crate) fn is_new(&mut self, what: Pair<'s>) -> bool {
        match self.first {
            None => self.first.replace(what).is_none(),
            Some(first) => first != what && self.others.add(what).1,
        }
    }

    pub(crate) fn contains(&self, what: Pair<'_>) -> bool {
        self.first == Some(what) || (!self.others.pairs.is_empty() && self.others.get(what).is_some())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{HASH, Numbering, Pairs, hash};

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn pairs_have_the_numbers_of_their_first_place(keys in prop::collection::vec("[ab]{0,3}", 0..60)) {
            let (mut pairs, mut known) = (Pairs::default(), BTreeMap::new());
            for pair in keys.iter().zip(keys.iter().rev()) {
                let pair = (pair.0.as_str(), pair.1.as_str());
                let next = known.len();
                prop_assert_eq!(pairs.get(pair), known.get(&pair).copied());
                let number = *known.entry(pair).or_insert(next);
                prop_assert_eq!(pairs.add(pair), (number, number == next));
            }
        }
    }

    #[test]
    fn no_order_of_keys_makes_it_deep() {
        const KEYS: u64 = 4096;
        let hash_of = |key: u64| hash(HASH, &key.to_le_bytes());
        let ways: [&dyn Fn(u64) -> u64; 4] = [&|key| key, &|key| KEYS - key, &|_| 0, &hash_of];
        for way in ways {
            let mut numbers = Numbering::default();
            for key in 0..KEYS {
                let number = usize::try_from(key).unwrap();
                assert_eq!(numbers.add(way(key), &|other| number.cmp(&other)), (number, true));
            }
            // A way down has at most two nodes of each level, and there are at most twelve levels.
            assert!(depth(&numbers, numbers.root) <= 24);
        }
    }

    fn depth(numbers: &Numbering, at: usize) -> usize {
        let node = numbers.node(at);
        if at == 0 { 0 } else { 1 + depth(numbers, node.before).max(depth(numbers, node.after)) }
    }
}
