//! The walk over the objects of a document, in its order.

use super::edit::{Edit, is_broken_at};
use super::requirement::{Inclusion, is_ignored, is_lost, is_of_variant, is_registered, is_required};
use super::suggestion::nearest;
use super::{Checker, Location};
use crate::pointer::Path;
use crate::report::{Expected, Params};
use crate::rules::{Broken, broken, repeated, value as rules};
use crate::shape::{Property, Shape, Type};
use crate::table::PairSet;
use crate::tree::{Member, Object, Value};
use alloc::vec::Vec;

/// How many unknown names are compared with the declared ones. Comparing takes long, and a document with more of them holds
/// something else than misspelt names.
const MOST_SUGGESTIONS: usize = 100;

impl Checker<'_> {
    /// Judges an object and everything in it. `variant` is the kind of the object, where a word beside it tells. Of a
    /// reference to an object that is registered already, only the uuid is judged.
    pub(super) fn object(
        &mut self,
        object: &Object<'_>,
        inclusion: Inclusion,
        variant: Option<&str>,
        location: Location<'_>,
    ) {
        if self.is_as_before(object, location) {
            return;
        }
        let Location { path, context, pointed, edit } = location;
        let is_reference = inclusion.is_reference(object);
        self.missing(object, is_reference, variant, location);
        let mut pointing = Vec::new();
        if !is_reference {
            broken(object, context, &mut pointing);
        }
        pointing.extend(pointed);
        self.all_here(path, pointing.iter().filter(|broken| broken.ends_at(object)));
        let mut others = None;
        // No rule about the object points into it, and all of it is judged.
        let is_clear = pointing.is_empty() && !is_reference;
        let place = Location { pointed: &pointing, ..location };
        // An edit further in leaves the values of the object itself as they were.
        let are_as_before = is_clear && edit.is_further_in() && !is_broken_at(path, self.before);
        for member in object.members() {
            let Some(property) = member.name.property(object.shape()) else {
                self.unknown(member, object.shape(), others.get_or_insert_with(PairSet::default), path);
                continue;
            };
            if are_as_before && !matches!(member.value, Value::Object(_) | Value::List(_)) {
                continue;
            }
            // Of most members only the value can be wrong, and most values are right. Seeing that takes less time than
            // looking for all that may be wrong.
            if !is_clear || !is_ordinary(object, member, property, variant) {
                self.member(object, member, property, (is_reference, variant), place);
            } else if !self.is_certainly_right(object, property, &member.value) {
                let path = Path::Name(path, member.name.of_property(property));
                self.property(object, property, false, &member.value, Location { path: &path, ..place });
            }
        }
    }

    /// Returns whether nothing is wrong with an object, because nothing was and an edit has not changed that: an edit
    /// elsewhere never changes it, and one beside the object only by a rule.
    fn is_as_before(&self, object: &Object<'_>, location: Location<'_>) -> bool {
        let Location { path, context, pointed, edit } = location;
        let was_broken = || is_broken_at(path, self.before);
        let can_differ = match edit {
            Edit::Here | Edit::Below(_) => true,
            Edit::Elsewhere => false,
            Edit::Beside => {
                let mut found = Vec::new();
                broken(object, context, &mut found);
                !found.is_empty()
            }
        };
        !can_differ && pointed.is_empty() && !was_broken()
    }

    /// Reports the properties that an object must have and does not have.
    fn missing(&mut self, object: &Object<'_>, is_reference: bool, variant: Option<&str>, location: Location<'_>) {
        let shape = object.shape();
        let mut report = |property: &Property| {
            self.report(&rules::REQUIRED, &Path::Name(location.path, property.name), Params::None);
        };
        if is_reference {
            let is_missing = |index: &usize| !object.has(*index);
            let uuid = shape.position("uuid", 0).filter(is_missing).and_then(|index| shape.properties.get(index));
            uuid.into_iter().for_each(report);
        } else {
            let missing = object.missing().filter_map(|index| shape.properties.get(index));
            missing.filter(|property| is_required(property, variant, location.context)).for_each(&mut report);
        }
    }

    /// Judges a declared member of an object, which stands at `location`. The rules that point to the member come along.
    #[inline(never)]
    fn member(
        &mut self,
        object: &Object<'_>,
        Member { name, value }: &Member<'_>,
        property: &'static Property,
        (is_reference, variant): (bool, Option<&str>),
        location: Location<'_>,
    ) {
        let Location { path, context, pointed, edit } = location;
        let path = Path::Name(path, name.of_property(property));
        let pointed = below(pointed, property.name);
        let pointed = pointed.as_deref().unwrap_or_default();
        let is_judged = match is_reference {
            true => property.name == "uuid",
            false => !is_ignored(property, value, context),
        };
        if !is_of_variant(property, variant) {
            self.report(&rules::UNKNOWN_FIELD, &path, Params::None);
        } else if is_judged {
            let location = Location { path: &path, context, pointed, edit };
            self.property(object, property, name.repeated, value, location);
        } else {
            if !is_reference && is_lost(property, value) && !is_registered(object, variant, context) {
                self.report(&rules::IGNORED_FIELD, &path, Params::None);
            }
            self.all_here(&path, pointed);
        }
    }

    /// Judges the value of a property, and everything in it.
    #[inline(never)]
    fn property(
        &mut self,
        holder: &Object<'_>,
        property: &Property,
        repeated: bool,
        value: &Value<'_>,
        location: Location<'_>,
    ) {
        let Location { path, context, pointed, edit } = location;
        if repeated {
            self.report(&rules::JSON_DUPLICATE_KEY, path, Params::None);
        }
        match (value, &property.kind) {
            (Value::Object(object), Type::Object(declared)) => {
                let variant = declared.variant.map(|name| holder.text(name).unwrap_or_default());
                let context = context.inside(holder);
                // An edit beside it can make it another kind of object, in whose members nothing was judged before.
                let edit = match edit.in_member(property.name) {
                    Edit::Beside if variant.is_some() => Edit::Here,
                    edit => edit,
                };
                let location = Location { context: &context, edit, ..location };
                self.object(object, Inclusion::of(property, declared, &context), variant, location);
            }
            (Value::List(values), Type::List(declared)) => {
                self.all_here(path, pointed);
                let context = context.inside(holder);
                let location = Location { path, context: &context, pointed: &[], edit: edit.in_member(property.name) };
                self.list(values, Inclusion::of(property, declared, &context), location);
            }
            _ => {
                self.value(holder, property, value, path);
                self.all_here(path, pointed);
            }
        }
    }

    /// Judges a list of objects.
    fn list(&mut self, values: &[Value<'_>], inclusion: Inclusion, list: Location<'_>) {
        let repeated = repeated(values, list.context);
        // Those of this element and after it.
        let mut rest = repeated.as_slice();
        for (index, value) in values.iter().enumerate() {
            let path = Path::Index(list.path, index);
            let of_element = rest.iter().take_while(|(place, _)| *place == index).count();
            let (pointed, after) = rest.split_at_checked(of_element).unwrap_or_default();
            rest = after;
            match value {
                Value::Object(object) => {
                    let pointed: Vec<_> = pointed.iter().map(|(_, broken)| *broken).collect();
                    let edit = list.edit.in_element(index);
                    self.object(object, inclusion, None, Location { path: &path, pointed: &pointed, edit, ..list });
                }
                Value::Null => self.report(&rules::NULL, &path, Params::None),
                _ => self.report(&rules::TYPE, &path, Params::Expected(Expected::Object)),
            }
        }
    }

    /// Reports a member that no property has the name of, with the name that was probably meant.
    fn unknown<'o>(
        &mut self,
        member: &'o Member<'_>,
        shape: &'static Shape,
        others: &mut PairSet<'o>,
        path: &Path<'_>,
    ) {
        let name = member.name.text(shape);
        let path = Path::Name(path, name);
        if others.is_new(("", name)) {
            self.suggestions += 1;
            let nearest = if self.suggestions > MOST_SUGGESTIONS { None } else { nearest(name, shape) };
            self.report(&rules::UNKNOWN_FIELD, &path, nearest.map_or(Params::None, Params::Suggestion));
        } else {
            self.report(&rules::JSON_DUPLICATE_KEY, &path, Params::None);
        }
        if member.name.repeated {
            self.report(&rules::JSON_DUPLICATE_KEY, &path, Params::None);
        }
    }
}

/// Returns whether only the value of a member can be wrong, in an object that is no reference: it stands there once, and
/// it is one that the object may have and that is judged.
#[inline]
fn is_ordinary(object: &Object<'_>, member: &Member<'_>, property: &Property, variant: Option<&str>) -> bool {
    let is_judged = || !property.may_be_ignored() && is_of_variant(property, variant);
    !member.name.repeated && (object.is_ordinary(member) || is_judged())
}

/// Returns the broken rules that point to the member `name` or into it, or `None` when there are none at all, as mostly.
#[inline]
fn below(pointing: &[Broken], name: &str) -> Option<Vec<Broken>> {
    let below = || pointing.iter().filter_map(|broken| broken.below(name)).collect();
    (!pointing.is_empty()).then(below)
}
