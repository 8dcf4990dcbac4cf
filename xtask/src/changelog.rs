//! Reads `CHANGELOG.md`, and makes a release of what is not released.

use std::fs;

use crate::Result;
use crate::run::root;

const CHANGELOG: &str = "CHANGELOG.md";
const UNRELEASED: &str = "## [Unreleased]\n";

/// The text of the file.
pub struct Changelog(String);

pub fn read() -> Result<Changelog> {
    Ok(Changelog(fs::read_to_string(root().join(CHANGELOG))?))
}

impl Changelog {
    /// Returns the version of the last release; `None` if nothing is released.
    pub fn released(&self) -> Option<&str> {
        Some(self.heading()?.0)
    }

    /// Returns the date of the last release.
    pub fn date(&self) -> Option<&str> {
        Some(self.heading()?.1)
    }

    /// Returns the version and the date in the heading of the last release: `## [0.1.0] - 2026-01-31`.
    fn heading(&self) -> Option<(&str, &str)> {
        self.0.lines().find_map(|line| line.strip_prefix("## [")?.split_once("] - "))
    }

    /// Returns what is not released yet.
    pub fn unreleased(&self) -> Result<&str> {
        let (_, after) = self.0.split_once(UNRELEASED).ok_or("CHANGELOG.md has no section Unreleased")?;
        Ok(after.split_once("\n## [").map_or(after, |(section, _)| section).trim())
    }

    /// Returns the changelog in which what was not released is the release of a version.
    pub fn release(&self, version: &str, date: &str) -> Result<Self> {
        if self.unreleased()?.is_empty() {
            return Err("CHANGELOG.md says of no change since the last release".into());
        }
        Ok(Self(self.0.replacen(UNRELEASED, &format!("{UNRELEASED}\n## [{version}] - {date}\n"), 1)))
    }

    pub fn write(&self) -> Result {
        Ok(fs::write(root().join(CHANGELOG), &self.0)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Changelog;

    #[test]
    fn what_is_not_released_becomes_a_release() -> crate::Result {
        let before = Changelog("# Changelog\n\n## [Unreleased]\n\n- One thing.\n".into());
        assert_eq!((before.released(), before.unreleased()?), (None, "- One thing."));
        let first = before.release("0.1.0", "2026-01-31")?;
        assert_eq!((first.released(), first.date()), (Some("0.1.0"), Some("2026-01-31")));
        assert_eq!(first.0, "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-31\n\n- One thing.\n");
        assert_eq!(first.unreleased()?, "");
        assert!(first.release("0.1.1", "2026-02-01").is_err(), "nothing changed");
        let changed = Changelog(first.0.replace("ed]\n\n", "ed]\n\n- Another.\n\n"));
        assert_eq!(changed.release("0.2.0", "2026-03-01")?.released(), Some("0.2.0"));
        Ok(())
    }
}
