//! Tables and sets whose keys are a kind and a text, such as an objecttype and a uuid. All of them use the same types,
//! so that there is one copy of the code.

use std::collections::BTreeMap;

/// A map whose keys are a kind and a text.
pub(crate) struct Table<'s, T> {
    positions: BTreeMap<(&'s str, &'s str), usize>,
    values: Vec<T>,
}

impl<T> Default for Table<'_, T> {
    fn default() -> Self {
        Self { positions: BTreeMap::new(), values: Vec::new() }
    }
}

impl<'s, T> Table<'s, T> {
    pub(crate) fn get(&self, what: (&'s str, &'s str)) -> Option<&T> {
        self.values.get(*self.positions.get(&what)?)
    }
}

impl<'s, T: Default> Table<'s, T> {
    /// Changes the value of a key. A new key starts with the default value.
    pub(crate) fn change(&mut self, what: (&'s str, &'s str), change: impl FnOnce(&mut T)) {
        let next = self.values.len();
        let position = *self.positions.entry(what).or_insert(next);
        if position == next {
            self.values.push(T::default());
        }
        self.values.get_mut(position).map(change);
    }
}

/// A set of pairs of a kind and a text.
#[derive(Default)]
pub(crate) struct PairSet<'s> {
    /// The first pair is kept here, because most sets have only one, and then nothing is allocated.
    first: Option<(&'s str, &'s str)>,
    others: BTreeMap<(&'s str, &'s str), usize>,
}

impl<'s> PairSet<'s> {
    pub(crate) fn is_new(&mut self, what: (&'s str, &'s str)) -> bool {
        match self.first {
            None => self.first.replace(what).is_none(),
            Some(first) => first != what && self.others.insert(what, 0).is_none(),
        }
    }

    pub(crate) fn contains(&self, what: (&'s str, &'s str)) -> bool {
        self.first == Some(what) || self.others.contains_key(&what)
    }
}
