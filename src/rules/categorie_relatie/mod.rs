//! The rules about a categorierelatie.

super::checks! {
    CategorieRelatie:
    period,
}
