//! The second pass: which contacts follow each other, directly or through others. Together they are a thread.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem;

use chrono::{DateTime, Utc};

use super::component::depths;
use super::contacts::Contacts;
use super::entry::Progress;
use super::item::Status;
use super::options::Options;

/// The threads of all contacts: a union-find structure, in which the contacts of one thread also form a circle, so that
/// one can walk round it.
#[derive(Default)]
pub(super) struct Threads {
    /// One for each contact, at the same position.
    nodes: Vec<ThreadNode>,
    /// Which contact follows which, of those that both were read. A pair can be there more than once.
    follows: Vec<(usize, usize)>,
    /// Whether two contacts of the same moment have come to follow each other, so that depths are out of date.
    is_unsettled: bool,
    /// The threads that were joined, and to which, since somebody asked.
    joined: Vec<(usize, usize)>,
}

struct ThreadNode {
    parent: usize,
    /// The next contact in the circle of the thread.
    next: usize,
    /// How many contacts the thread has. Only right in the root.
    size: usize,
    /// How many contacts of the same moment the contact comes after, one after the other.
    depth: usize,
    /// What is known of the thread, once somebody has asked. Only there in the root.
    summary: Option<Box<Summary>>,
}

impl Threads {
    /// Puts the contacts from `first_new` on in threads, by the contacts that they follow and those that follow them.
    pub(super) fn add(&mut self, first_new: usize, contacts: &mut Contacts<'_>) {
        let new = first_new..contacts.entries.len();
        let nodes = new.clone().map(|own| ThreadNode { parent: own, next: own, size: 1, depth: 0, summary: None });
        self.nodes.extend(nodes);
        for contact in new {
            let id = Arc::clone(&contacts.entry(contact).id);
            for follower in mem::take(&mut contacts.index.record(&id).waiting) {
                self.connect(follower, contact, contacts);
            }
            self.follow(contact, contacts);
        }
    }

    /// Updates the thread of a contact after its facts changed from what they were.
    pub(super) fn renew(
        &mut self,
        contact: usize,
        (moment, earlier): (Option<DateTime<Utc>>, usize),
        contacts: &mut Contacts<'_>,
    ) {
        let facts = &contacts.entry(contact).facts;
        self.is_unsettled |= facts.moment != moment;
        self.forget_summary(contact);
        // What is known of a contact only grows, and so do the contacts that it follows.
        if facts.earlier.len() > earlier {
            self.follow(contact, contacts);
        }
    }

    /// Connects a contact with the earlier contacts that it follows, or has it wait for those that were not read yet.
    fn follow(&mut self, contact: usize, contacts: &mut Contacts<'_>) {
        let earlier = &contacts.entry(contact).facts.earlier;
        let ids: Vec<_> = earlier.iter().map(|earlier| Arc::clone(&earlier.id)).collect();
        for id in ids {
            let record = contacts.index.record(&id);
            match record.contact {
                Some(earlier) => self.connect(contact, earlier, contacts),
                None => record.waiting.push(contact),
            }
        }
    }

    fn connect(&mut self, follower: usize, earlier: usize, contacts: &Contacts<'_>) {
        // A contact that refers to itself follows nothing.
        if follower == earlier {
            return;
        }
        self.follows.push((follower, earlier));
        self.is_unsettled |= contacts.entry(follower).facts.moment == contacts.entry(earlier).facts.moment;
        self.join(follower, earlier);
    }

    /// Makes one thread of those of two contacts.
    fn join(&mut self, one: usize, other: usize) {
        let roots @ (one, other) = (self.of(one), self.of(other));
        if one == other {
            return self.forget_summary(one);
        }
        let (own, others) = (self.node(one), self.node(other));
        let size = own.size + others.size;
        let (from, into) = if own.size < others.size { roots } else { (other, one) };
        // Exchanging the next ones makes one circle of two.
        for (root, next) in [(one, others.next), (other, own.next)] {
            let node = self.node_mut(root);
            (node.parent, node.next, node.size, node.summary) = (into, next, size, None);
        }
        self.joined.push((from, into));
    }

    /// Returns the threads that were joined since the last call, each with the one that it is in now.
    pub(super) fn take_joined(&mut self) -> Vec<(usize, usize)> {
        mem::take(&mut self.joined)
    }

    /// Returns the contact that stands for the thread of this one. It is another one when threads have been joined.
    pub(super) fn of(&self, mut contact: usize) -> usize {
        while self.node(contact).parent != contact {
            contact = self.node(contact).parent;
        }
        contact
    }

    /// Returns how many contacts of the same moment a contact comes after, one after the other.
    pub(super) fn depth(&self, contact: usize) -> usize {
        self.node(contact).depth
    }

    pub(super) fn set_depth(&mut self, contact: usize, depth: usize) {
        self.node_mut(contact).depth = depth;
        self.forget_summary(contact);
    }

    /// Returns the contacts that have another depth than is known, with that depth.
    pub(super) fn outdated_depths(&mut self, contacts: &Contacts<'_>) -> Vec<(usize, usize)> {
        if !mem::take(&mut self.is_unsettled) {
            return Vec::new();
        }
        let moment = |contact: usize| contacts.entry(contact).facts.moment;
        let same = self.follows.iter().copied().filter(|(follower, earlier)| moment(*follower) == moment(*earlier));
        let depths = depths(self.nodes.len(), &same.collect::<Vec<_>>());
        depths.into_iter().enumerate().filter(|(contact, depth)| self.depth(*contact) != *depth).collect()
    }

    /// Forgets what is known of the thread of a contact, because that has changed.
    fn forget_summary(&mut self, contact: usize) {
        let root = self.of(contact);
        self.node_mut(root).summary = None;
    }

    /// Returns what is known of the thread of a contact. It is worked out once, until the thread changes.
    pub(super) fn summary(&mut self, contact: usize, contacts: &Contacts<'_>, options: &Options) -> Summary {
        let root = self.of(contact);
        if let Some(summary) = &self.node(root).summary {
            return **summary;
        }
        let summary = Summary::new(self, contact, contacts, options);
        self.node_mut(root).summary = Some(Box::new(summary));
        summary
    }

    /// Returns the contacts in the thread of this one.
    fn members(&self, contact: usize) -> impl Iterator<Item = usize> {
        let next = move |current: &usize| Some(self.node(*current).next).filter(|next| *next != contact);
        core::iter::successors(Some(contact), next)
    }

    #[expect(clippy::expect_used, reason = "a contact without a thread would be in no group")]
    fn node(&self, contact: usize) -> &ThreadNode {
        self.nodes.get(contact).expect("every contact was put in a thread when it was added")
    }

    #[expect(clippy::expect_used, reason = "a contact without a thread would be in no group")]
    fn node_mut(&mut self, contact: usize) -> &mut ThreadNode {
        self.nodes.get_mut(contact).expect("every contact was put in a thread when it was added")
    }
}

/// What is known of a thread as a whole.
#[derive(Default, Clone, Copy)]
pub(super) struct Summary {
    /// The contact that began the thread, of those that are shown.
    pub(super) first: Option<usize>,
    /// How many contacts of it are shown.
    pub(super) size: usize,
    /// The last moment at which something was still to be done.
    open: Option<DateTime<Utc>>,
    /// The last moment at which something was done.
    done: Option<DateTime<Utc>>,
}

impl Summary {
    /// Works out what is known of the thread of a contact. A contact that is not shown has no part in the size and is
    /// never the first, but it counts for the status: it too can say that there was a follow-up.
    fn new(threads: &Threads, contact: usize, contacts: &Contacts<'_>, options: &Options) -> Self {
        let is_shown = |contact: usize| contacts.entry(contact).facts.reason(options).is_none();
        let mut summary = Self::default();
        let mut oldest = None;
        for contact in threads.members(contact) {
            let entry = contacts.entry(contact);
            // Nobody knows that a contact without a date came before another.
            let moment = Some(entry.facts.moment.unwrap_or(DateTime::<Utc>::MAX_UTC));
            match entry.facts.progress {
                Progress::Open => summary.open = summary.open.max(moment),
                Progress::Done => summary.done = summary.done.max(moment),
                Progress::Unknown => {}
            }
            if !is_shown(contact) {
                continue;
            }
            summary.size += 1;
            // A contact that follows another was not the first, whatever their dates.
            let mut earlier = entry.facts.earlier.iter().filter(|earlier| earlier.id != entry.id);
            let follows = earlier.any(|earlier| contacts.index.contact(&earlier.id).is_some_and(is_shown));
            let key = (follows, moment, threads.depth(contact), &entry.id);
            if oldest.as_ref().is_none_or(|oldest| key < *oldest) {
                oldest = Some(key);
                summary.first = Some(contact);
            }
        }
        summary
    }

    /// Returns how far the follow-up is of a contact of the thread at this moment: open as long as a task of it or of a
    /// later contact is not done, and answered when it or a later contact is an answer or has all its tasks done.
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

#[cfg(test)]
mod tests {
    use super::Threads;
    use crate::timeline::Options;
    use crate::timeline::contacts::Contacts;
    use crate::timeline::read::Completeness;
    use alloc::format;
    use alloc::vec::Vec;

    #[test]
    fn contacts_that_follow_each_other_are_one_thread_in_whatever_order_they_come() {
        let (mut contacts, mut threads, options) = (Contacts::default(), Threads::default(), Options::default());
        let contact = |last: u8, earlier: u8| {
            let uuid = |last| format!("11111111-1111-4111-8111-11111111111{last}");
            let follows = format!(r#"[{{"wasKlantcontact": {{"uuid": "{}"}}}}]"#, uuid(earlier));
            format!(r#"[{{"uuid": "{}", "gingOverOnderwerpobjecten": {follows}}}]"#, uuid(last)).into_bytes()
        };
        for source in [contact(1, 0), contact(2, 2), contact(0, 1), contact(3, 0)] {
            let added = contacts.read(source.into(), Completeness::Partial, &options);
            threads.add(added.first_new, &mut contacts);
        }
        let roots: Vec<_> = (0..4).map(|contact| threads.of(contact)).collect();
        assert!(roots[0] == roots[2] && roots[0] == roots[3] && roots[0] != roots[1]);
        assert_eq!(threads.take_joined().len(), 2);
        let summary = threads.summary(0, &contacts, &options);
        assert_eq!(summary.size, 3);
        // 0 and 1 follow each other without a date, so they come after nothing, and 3 comes after both.
        assert_eq!(threads.outdated_depths(&contacts), [(3, 1)]);
    }
}
