//! Contacts that follow each other.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::entry::{Entry, FollowUp};
use super::item::Status;
use super::options::TimelineOptions;

/// Sets of contacts that are joined one by one (a union-find, in which each set is also a circle to walk round).
#[derive(Default)]
pub(super) struct Threads(Vec<Node>);

struct Node {
    parent: usize,
    next: usize,
    size: usize,
    /// What is known of the thread, once it has been asked for; only where it is the parent.
    summary: Option<Box<Summary>>,
}

impl Threads {
    /// Adds a contact, which is a thread by itself.
    pub(super) fn add(&mut self) {
        let own = self.0.len();
        self.0.push(Node { parent: own, next: own, size: 1, summary: None });
    }

    /// The contact that stands for the thread of this one; another one when threads join.
    pub(super) fn of(&self, mut contact: usize) -> usize {
        while let Some(node) = self.0.get(contact)
            && node.parent != contact
        {
            contact = node.parent;
        }
        contact
    }

    /// Joins the threads of two contacts: which one is gone, and in which.
    pub(super) fn join(&mut self, one: usize, other: usize) -> Option<(usize, usize)> {
        let (one, other) = (self.of(one), self.of(other));
        if one == other {
            return None;
        }
        let of = |at: usize| self.0.get(at).map(|node| (node.next, node.size));
        let ((next, size), (other_next, other_size)) = (of(one)?, of(other)?);
        let (gone, to) = if size < other_size { (one, other) } else { (other, one) };
        for (at, next) in [(one, other_next), (other, next)] {
            let node = self.0.get_mut(at)?;
            *node = Node { parent: to, next, size: size + other_size, summary: None };
        }
        Some((gone, to))
    }

    /// Forgets what is known of the thread of a contact that has changed.
    pub(super) fn forget(&mut self, contact: usize) {
        let parent = self.of(contact);
        if let Some(node) = self.0.get_mut(parent) {
            node.summary = None;
        }
    }

    /// What is known of the thread of a contact; found out once, until something changes. `causes` gives the contacts that
    /// one follows.
    pub(super) fn summary(
        &mut self,
        contact: usize,
        entries: &[Entry],
        options: &TimelineOptions,
        causes: &dyn Fn(&Entry) -> Vec<usize>,
    ) -> Summary {
        let parent = self.of(contact);
        if let Some(summary) = self.0.get(parent).and_then(|node| node.summary.as_deref()) {
            return *summary;
        }
        let summary = Summary::new(self, contact, entries, options, causes);
        if let Some(node) = self.0.get_mut(parent) {
            node.summary = Some(Box::new(summary));
        }
        summary
    }

    /// The contacts in the thread of this one.
    fn members(&self, contact: usize) -> impl Iterator<Item = usize> {
        let mut next = Some(contact);
        std::iter::from_fn(move || {
            let current = next?;
            next = self.0.get(current).map(|node| node.next).filter(|next| *next != contact);
            Some(current)
        })
    }
}

/// What is known of a thread as a whole.
#[derive(Default, Clone, Copy)]
pub(super) struct Summary {
    /// The contact that is shown with which it began.
    pub(super) first: Option<usize>,
    /// How many are shown.
    pub(super) size: usize,
    open: Option<DateTime<Utc>>,
    done: Option<DateTime<Utc>>,
}

impl Summary {
    /// Of the thread of a contact. What is not shown counts too where it says whether a contact has been followed up.
    fn new(
        threads: &Threads,
        contact: usize,
        entries: &[Entry],
        options: &TimelineOptions,
        causes: &dyn Fn(&Entry) -> Vec<usize>,
    ) -> Self {
        let mut summary = Self::default();
        let mut first = None;
        let is_shown = |at: &usize| entries.get(*at).is_some_and(|entry| entry.reason(options).is_none());
        for (at, entry) in threads.members(contact).filter_map(|at| Some((at, entries.get(at)?))) {
            // Of what has no date it is not known that it came before.
            let moment = Some(entry.moment.unwrap_or(DateTime::<Utc>::MAX_UTC));
            match entry.follow_up {
                FollowUp::Open => summary.open = summary.open.max(moment),
                FollowUp::Done => summary.done = summary.done.max(moment),
                FollowUp::Unknown => {}
            }
            if is_shown(&at) {
                summary.size += 1;
                // What follows another was not the first, whatever their dates.
                let follows = causes(entry).iter().any(is_shown);
                let key = (follows, moment, entry.depth, &entry.id);
                if first.as_ref().is_none_or(|oldest| key < *oldest) {
                    first = Some(key);
                    summary.first = Some(at);
                }
            }
        }
        summary
    }

    /// How far the follow-up of one of its contacts is: open while a task of it, or of what came after, is not done;
    /// answered when it, or what came after, is an answer or had all its tasks done.
    pub(super) fn status(&self, moment: Option<DateTime<Utc>>) -> Option<Status> {
        let is_after = |other: Option<DateTime<Utc>>| other.is_some() && other >= moment;
        if is_after(self.open) {
            Some(Status::Open)
        } else if is_after(self.done) {
            Some(Status::Answered)
        } else {
            None
        }
    }
}

/// For each contact the strongly connected component that it is in: contacts in the same one can be reached from each
/// other. `links` gives the contacts that one follows. (Tarjan's algorithm, with a stack of its own because threads can be
/// long.)
pub(super) fn components(count: usize, links: impl Fn(usize) -> Vec<usize>) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let mut order = vec![UNSEEN; count];
    let mut component = vec![UNSEEN; count];
    let (mut low, mut open, mut seen) = (vec![UNSEEN; count], Vec::new(), 0);
    let get = |list: &[usize], at: usize| list.get(at).copied().unwrap_or(UNSEEN);
    let set = |list: &mut [usize], at: usize, to: usize| list.get_mut(at).into_iter().for_each(|place| *place = to);
    for start in 0..count {
        let mut way = if get(&order, start) == UNSEEN { vec![(start, None)] } else { Vec::new() };
        while let Some((contact, left)) = way.pop() {
            let mut left: Vec<usize> = left.unwrap_or_else(|| {
                set(&mut order, contact, seen);
                set(&mut low, contact, seen);
                seen += 1;
                open.push(contact);
                links(contact)
            });
            if let Some(next) = left.pop() {
                if get(&order, next) == UNSEEN {
                    left.push(next);
                    way.extend([(contact, Some(left)), (next, None)]);
                } else {
                    if get(&component, next) == UNSEEN {
                        let lowest = get(&low, contact).min(get(&low, next));
                        set(&mut low, contact, lowest);
                    }
                    way.push((contact, Some(left)));
                }
            } else if get(&low, contact) == get(&order, contact) {
                while let Some(member) = open.pop() {
                    set(&mut component, member, contact);
                    if member == contact {
                        break;
                    }
                }
            }
        }
    }
    component
}

/// How many contacts each comes after, one after the other: `edges` say which contact follows which. Those that follow each
/// other in a circle come after the same.
pub(super) fn depths(edges: &[(usize, usize)]) -> BTreeMap<usize, usize> {
    let mut places = BTreeMap::new();
    for contact in edges.iter().flat_map(|(follower, cause)| [*follower, *cause]) {
        let next = places.len();
        places.entry(contact).or_insert(next);
    }
    let place = |contact: &usize| places.get(contact).copied().unwrap_or_default();
    let mut causes = vec![Vec::new(); places.len()];
    for (follower, cause) in edges {
        if let Some(causes) = causes.get_mut(place(follower)) {
            causes.push(place(cause));
        }
    }
    let component = components(places.len(), |at| causes.get(at).cloned().unwrap_or_default());
    let of = |at: usize| component.get(at).copied().unwrap_or(at);
    // Each component after those that it follows: how many it follows that have yet to be given their depth.
    let mut followers = vec![Vec::new(); places.len()];
    let mut left = vec![0_usize; places.len()];
    for (at, causes) in causes.iter().enumerate() {
        for cause in causes.iter().map(|cause| of(*cause)).filter(|cause| *cause != of(at)) {
            followers.get_mut(cause).into_iter().for_each(|followers| followers.push(of(at)));
            left.get_mut(of(at)).into_iter().for_each(|left| *left += 1);
        }
    }
    let mut depths = vec![0_usize; places.len()];
    let mut ready: Vec<usize> =
        (0..places.len()).filter(|at| of(*at) == *at && left.get(*at).is_some_and(|left| *left == 0)).collect();
    while let Some(at) = ready.pop() {
        let depth = depths.get(at).copied().unwrap_or_default() + 1;
        for follower in followers.get(at).into_iter().flatten() {
            if let (Some(known), Some(left)) = (depths.get_mut(*follower), left.get_mut(*follower)) {
                *known = depth.max(*known);
                *left -= 1;
                if *left == 0 {
                    ready.push(*follower);
                }
            }
        }
    }
    for place in places.values_mut() {
        *place = depths.get(of(*place)).copied().unwrap_or_default();
    }
    places
}
