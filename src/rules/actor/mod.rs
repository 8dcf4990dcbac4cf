//! The rules about an actor.

super::checks! {
    Actor:
    inactive,
}
