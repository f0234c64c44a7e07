//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use crate::error::{At as _, Error};

/// The folders that the commands read and write.
#[derive(Debug)]
pub(crate) struct Place {
    /// The clone.
    pub(crate) root: PathBuf,
    /// What is published.
    pub(crate) dist: PathBuf,
    /// The tools of this version of the set-up, outside the clone: several clones share them.
    pub(crate) tools: PathBuf,
    /// This program. Asked for at once: while it runs the tests, Cargo may put another build of it
    /// in its place, and the system then names one that is gone.
    pub(crate) program: PathBuf,
    /// Small notes from one run to the next, beside Cargo's own.
    pub(crate) notes: PathBuf,
}

/// Changes with the tools' versions, so that an older clone keeps its own.
const TOOLS: &str = "museomix-guide/tools-1";

impl Place {
    /// The clone that the current folder stands in. Not the one that this program was compiled
    /// in: several may share Cargo's target folder.
    pub(crate) fn find() -> Result<Self, Error> {
        let here = env::current_dir().at("find", Path::new("."))?;
        let is_root = |folder: &&Path| folder.join("Trunk.toml").is_file();
        let root = here
            .ancestors()
            .find(is_root)
            .ok_or(Error::OutsideClone)?
            .to_owned();
        let program = env::current_exe().at("find", Path::new("xtask"))?;
        // The program stands in Cargo's target folder, wherever that was put.
        let beside = program.parent().map(|folder| folder.join("xtask-notes"));
        Ok(Self {
            tools: cache().join(TOOLS),
            notes: beside.unwrap_or_else(|| root.join("target/xtask-notes")),
            program,
            dist: root.join("dist"),
            root,
        })
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.dist.clone()
    }

    pub(crate) fn tools_bin(&self) -> PathBuf {
        self.tools.join("bin")
    }

    /// What the host has packed, so that the next one need not.
    pub(crate) fn packed(&self) -> PathBuf {
        self.notes.join("packed")
    }

    /// Cargo's target folder, which this program stands in under its profile.
    pub(crate) fn target(&self) -> PathBuf {
        let above = self.program.ancestors().nth(2);
        above.map_or_else(|| self.root.join("target"), Path::to_owned)
    }

    pub(crate) fn node_modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }
}

/// As the XDG base directory specification says.
fn cache() -> PathBuf {
    let named = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute());
    let home = || env::home_dir().unwrap_or_else(env::temp_dir).join(".cache");
    named.unwrap_or_else(home)
}
