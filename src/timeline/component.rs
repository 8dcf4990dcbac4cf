//! Strongly connected components, and how deep each node of a graph is.

use alloc::vec;
use alloc::vec::Vec;

/// Returns for each node the strongly connected component that it is in: nodes are in the same one when each can be
/// reached from the other. `targets` gives the nodes that a node has an edge to.
///
/// This is the algorithm of Tarjan, with a stack of its own because paths can be long.
pub(super) fn components(count: usize, targets: impl Fn(usize) -> Vec<usize>) -> Vec<usize> {
    let mut search = Search {
        visits: vec![UNSEEN; count],
        lows: vec![UNSEEN; count],
        components: vec![UNSEEN; count],
        open: Vec::new(),
        visited: 0,
    };
    for start in 0..count {
        // The nodes on the way from the start, each with the targets that are left.
        let mut way = if get(&search.visits, start) == UNSEEN { vec![(start, None)] } else { Vec::new() };
        while let Some((node, left)) = way.pop() {
            let mut left: Vec<usize> = left.unwrap_or_else(|| {
                search.visit(node);
                targets(node)
            });
            match left.pop() {
                Some(next) if get(&search.visits, next) == UNSEEN => {
                    // Afterwards `next` is looked at once more, for its low.
                    left.push(next);
                    way.extend([(node, Some(left)), (next, None)]);
                }
                Some(next) => {
                    search.reach(node, next);
                    way.push((node, Some(left)));
                }
                None => search.close(node),
            }
        }
    }
    search.components
}

const UNSEEN: usize = usize::MAX;

/// A depth-first search for components.
struct Search {
    /// The turn at which each node was visited.
    visits: Vec<usize>,
    /// The earliest visited node that can be reached from each node.
    lows: Vec<usize>,
    /// The component of each node, once it is known.
    components: Vec<usize>,
    /// The nodes that were visited and are in no component yet.
    open: Vec<usize>,
    visited: usize,
}

impl Search {
    fn visit(&mut self, node: usize) {
        set(&mut self.visits, node, self.visited);
        set(&mut self.lows, node, self.visited);
        self.visited += 1;
        self.open.push(node);
    }

    /// Notes that an edge leads from a node to one that was visited.
    fn reach(&mut self, node: usize, target: usize) {
        if get(&self.components, target) == UNSEEN {
            let low = get(&self.lows, node).min(get(&self.lows, target));
            set(&mut self.lows, node, low);
        }
    }

    /// Makes a component of a node, and of those that were visited after it, when no earlier node can be reached.
    fn close(&mut self, node: usize) {
        if get(&self.lows, node) != get(&self.visits, node) {
            return;
        }
        while let Some(member) = self.open.pop() {
            set(&mut self.components, member, node);
            if member == node {
                break;
            }
        }
    }
}

fn get(list: &[usize], node: usize) -> usize {
    list.get(node).copied().unwrap_or(UNSEEN)
}

fn set(list: &mut [usize], node: usize, value: usize) {
    list.get_mut(node).into_iter().for_each(|place| *place = value);
}

/// Returns how deep each node is: the length of the longest path from it, along edges from a node to the one that it
/// follows. Nodes on a circle are equally deep.
pub(super) fn depths(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    // The nodes with edges are numbered anew, because mostly few of all have one.
    let mut numbers = vec![UNSEEN; count];
    let mut targets = Vec::new();
    for node in edges.iter().flat_map(|(follower, earlier)| [*follower, *earlier]) {
        if get(&numbers, node) == UNSEEN {
            set(&mut numbers, node, targets.len());
            targets.push(Vec::new());
        }
    }
    for (follower, earlier) in edges {
        push(&mut targets, get(&numbers, *follower), get(&numbers, *earlier));
    }
    let components = components(targets.len(), |node| targets.get(node).cloned().unwrap_or_default());
    let depths = component_depths(&targets, &components);
    let depth = |number: usize| components.get(number).map_or(0, |component| get(&depths, *component));
    numbers.into_iter().map(depth).collect()
}

/// Returns the depth of each component, at the number of the node that it is named after.
fn component_depths(targets: &[Vec<usize>], components: &[usize]) -> Vec<usize> {
    // For each component those that follow it, and how many it follows that have no depth yet.
    let mut followers = vec![Vec::new(); targets.len()];
    let mut left = vec![0_usize; targets.len()];
    for (node, targets) in targets.iter().enumerate() {
        let own = get(components, node);
        for target in targets.iter().map(|target| get(components, *target)).filter(|target| *target != own) {
            push(&mut followers, target, own);
            left.get_mut(own).into_iter().for_each(|left| *left += 1);
        }
    }
    let mut depths = vec![0_usize; targets.len()];
    let mut ready: Vec<usize> =
        (0..targets.len()).filter(|node| get(components, *node) == *node && get(&left, *node) == 0).collect();
    while let Some(component) = ready.pop() {
        let depth = get(&depths, component) + 1;
        for follower in followers.get(component).into_iter().flatten() {
            if let (Some(known), Some(left)) = (depths.get_mut(*follower), left.get_mut(*follower)) {
                *known = depth.max(*known);
                *left -= 1;
                if *left == 0 {
                    ready.push(*follower);
                }
            }
        }
    }
    depths
}

fn push(lists: &mut [Vec<usize>], node: usize, value: usize) {
    lists.get_mut(node).into_iter().for_each(|list| list.push(value));
}

#[cfg(test)]
mod tests {
    use super::{components, depths};
    use alloc::vec;

    #[test]
    fn a_circle_is_one_component() {
        let targets = [vec![1], vec![2], vec![0, 3], vec![]];
        let components = components(4, |node| targets[node].clone());
        assert!(components[0] == components[1] && components[1] == components[2] && components[2] != components[3]);
    }

    #[test]
    fn depth_is_the_longest_path() {
        // 7 follows 5 and 6, 6 follows 5, and 8 and 9 follow each other and 7.
        let depths = depths(10, &[(7, 5), (7, 6), (6, 5), (8, 9), (9, 8), (8, 7)]);
        assert_eq!(depths, [0, 0, 0, 0, 0, 0, 1, 2, 3, 3]);
    }
}
