//! No circles between the modules of a crate, read from its sources: two modules that need each other
//! are one, and cannot be understood, moved or tested apart.
//!
//! A module is a top-level one: a folder counts as one, with all that it holds. What `#[cfg(test)]`
//! covers is left out, and so are comments and strings.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Item, ItemMod, UseTree, Visibility};

/// The crates without circles. Not among them are those of `words`, which share a file by `#[path]`,
/// which is not followed.
const CRATES: [&str; 9] = [
    "crates/atlas/src",
    "crates/commons/src",
    "crates/files/src",
    "crates/search/src",
    "crates/search-bench/src",
    "crates/steward/src",
    "crates/wire/src",
    "crates/xtask/src",
    "src",
];

/// The file of a crate that declares its modules, as a module among them: they may use what it
/// defines, as long as it does not use them.
const ROOT: &str = "the root";

#[test]
fn no_crate_has_a_circle_of_modules() {
    let circles = CRATES.iter().flat_map(|folder| {
        let graph = Graph::read(&root().join(folder));
        let circles = graph.circles();
        circles.into_iter().map(move |it| format!("{folder}: {it}"))
    });
    let circles = circles.collect::<Vec<_>>();
    assert!(circles.is_empty(), "\n{}", circles.join("\n"));
}

fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the clone").to_owned()
}

/// Which modules use which, each with one place where they do.
#[derive(Default)]
struct Graph {
    /// What the root gives out under a name of its own, and the module it has it from.
    given: BTreeMap<String, String>,
    modules: BTreeSet<String>,
    uses: BTreeMap<String, BTreeMap<String, String>>,
}

/// A module that is being read.
#[derive(Clone)]
struct Module {
    /// The names from the root down to it.
    path: Vec<String>,
    file: PathBuf,
    /// Where the files of its own modules are.
    inside: PathBuf,
}

impl Graph {
    fn read(folder: &Path) -> Self {
        let root = ["lib.rs", "main.rs"].map(|name| folder.join(name));
        let file = root.into_iter().find(|it| it.is_file()).expect("a root");
        let items = parsed(&file);
        let mut graph = Self::default();
        for item in items.iter().filter(|item| !is_test(item)) {
            match item {
                Item::Mod(module) => drop(graph.modules.insert(module.ident.to_string())),
                Item::Use(it) if !matches!(it.vis, Visibility::Inherited) => {
                    given_out(&it.tree, &[], &mut graph.given);
                }
                _ => {}
            }
        }
        let module = Module {
            path: Vec::new(),
            file,
            inside: folder.to_owned(),
        };
        graph.read_items(&module, &items);
        graph
    }

    fn read_items(&mut self, module: &Module, items: &[Item]) {
        for item in items.iter().filter(|item| !is_test(item)) {
            match item {
                Item::Mod(inner) => self.read_module(module, inner),
                // What the root gives out is not used by it.
                Item::Use(it)
                    if module.path.is_empty() && !matches!(it.vis, Visibility::Inherited) => {}
                _ => self.scan(module, item.to_token_stream()),
            }
        }
    }

    fn read_module(&mut self, parent: &Module, inner: &ItemMod) {
        let name = inner.ident.to_string();
        let mut module = parent.clone();
        module.inside.push(&name);
        module.path.push(name);
        if let Some((_, items)) = &inner.content {
            return self.read_items(&module, items);
        }
        let files = [
            module.inside.with_extension("rs"),
            module.inside.join("mod.rs"),
        ];
        module.file = files.into_iter().find(|it| it.is_file()).expect("its file");
        let items = parsed(&module.file);
        self.read_items(&module, &items);
    }

    /// Notes the paths in some code, those within macros too.
    fn scan(&mut self, module: &Module, code: TokenStream) {
        let tokens = code.into_iter().collect::<Vec<_>>();
        let mut at = 0;
        while at < tokens.len() {
            if let TokenTree::Group(group) = &tokens[at] {
                self.scan(module, group.stream());
            }
            let is_continued = at > 1 && is_colons(&tokens, at - 2);
            let begun = if is_continued {
                None
            } else {
                self.begin(module, &tokens, at)
            };
            match begun {
                Some((base, next)) => {
                    self.note(module, &base, &tokens[next..]);
                    at = next.max(at + 1);
                }
                None => at += 1,
            }
        }
    }

    /// Where a path of this crate leads that begins at a token, and the token after its colons.
    fn begin(
        &self,
        module: &Module,
        tokens: &[TokenTree],
        mut at: usize,
    ) -> Option<(Vec<String>, usize)> {
        let mut base = match word(tokens, at)?.as_str() {
            "crate" => Vec::new(),
            "self" => module.path.clone(),
            "super" => parent(&module.path),
            // The names of the modules are in scope in the root alone.
            name if module.path.is_empty() && self.modules.contains(name) => {
                return is_colons(tokens, at + 1).then(|| (Vec::new(), at));
            }
            _ => return None,
        };
        while is_colons(tokens, at + 1) {
            at += 3;
            if word(tokens, at).as_deref() != Some("super") {
                return Some((base, at));
            }
            base = parent(&base);
        }
        None
    }

    /// Notes what a path uses that goes on with these tokens: a name, or several in braces.
    fn note(&mut self, module: &Module, base: &[String], rest: &[TokenTree]) {
        match rest.first() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inside = group.stream().into_iter().collect::<Vec<_>>();
                let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(it) if it.as_char() == ',');
                for branch in inside.split(is_comma) {
                    self.note(module, base, branch);
                }
            }
            Some(TokenTree::Ident(name)) => {
                let name = name.to_string();
                let to = base.first().unwrap_or(&name);
                let line = rest[0].span().start().line;
                self.add(module, &to.clone(), line);
            }
            _ => {}
        }
    }

    fn add(&mut self, module: &Module, name: &str, line: usize) {
        let from = module.path.first().map_or(ROOT, String::as_str);
        let to = match self.given.get(name) {
            Some(module) => module,
            None if self.modules.contains(name) => name,
            None => ROOT,
        };
        if from != to {
            let file = module.file.strip_prefix(root()).unwrap_or(&module.file);
            let place = format!("{}:{line}", file.display());
            let uses = self.uses.entry(from.to_owned()).or_default();
            uses.entry(to.to_owned()).or_insert(place);
        }
    }

    /// The shortest circle through each use that is in one, with a place for each of its uses.
    fn circles(&self) -> BTreeSet<String> {
        let uses = self.uses.iter();
        let uses = uses.flat_map(|(from, to)| to.keys().map(move |to| (from, to)));
        let circles = uses.filter_map(|(from, to)| {
            let mut circle = self.way(to, from)?;
            // A circle has no beginning: the first name of the alphabet is taken for it.
            let first = circle.iter().enumerate().min_by_key(|(_, name)| **name)?.0;
            circle.rotate_left(first);
            circle.push(circle[0]);
            let steps = circle.windows(2).map(|it| {
                let [from, to] = [it[0], it[1]];
                format!("\n    {from} uses {to} at {}", self.uses[from][to])
            });
            Some(circle.join(" -> ") + &steps.collect::<String>())
        });
        circles.collect()
    }

    /// The shortest way from one module to another, both included.
    fn way<'a>(&'a self, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
        let mut ways = VecDeque::from([vec![from]]);
        let mut seen = BTreeSet::from([from]);
        while let Some(way) = ways.pop_front() {
            let last = *way.last()?;
            if last == to {
                return Some(way);
            }
            for next in self.uses.get(last).into_iter().flat_map(BTreeMap::keys) {
                if seen.insert(next) {
                    ways.push_back([&way[..], &[next]].concat());
                }
            }
        }
        None
    }
}

fn parsed(file: &Path) -> Vec<Item> {
    let text = fs::read_to_string(file).expect("a source");
    syn::parse_file(&text).expect("Rust").items
}

fn parent(path: &[String]) -> Vec<String> {
    path[..path.len().saturating_sub(1)].to_vec()
}

fn word(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at)? {
        TokenTree::Ident(word) => Some(word.to_string()),
        _ => None,
    }
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    let is_colon = |at| matches!(tokens.get(at), Some(TokenTree::Punct(it)) if it.as_char() == ':');
    is_colon(at) && is_colon(at + 1)
}

/// The names that a `pub use` of the root gives out, each with the module that it comes from.
fn given_out(tree: &UseTree, before: &[String], given: &mut BTreeMap<String, String>) {
    let mut leaf = |name: &syn::Ident| {
        let first = before.iter().find(|it| *it != "self" && *it != "crate");
        given.extend(first.map(|module| (name.to_string(), module.clone())));
    };
    match tree {
        UseTree::Path(path) => {
            let longer = [before, &[path.ident.to_string()]].concat();
            given_out(&path.tree, &longer, given);
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                given_out(tree, before, given);
            }
        }
        UseTree::Name(name) => leaf(&name.ident),
        UseTree::Rename(name) => leaf(&name.rename),
        UseTree::Glob(_) => {}
    }
}

/// Whether an item is there for tests alone.
fn is_test(item: &Item) -> bool {
    let is_cfg_test = |it: &Attribute| {
        let text = it.meta.to_token_stream().to_string();
        text.replace(' ', "") == "cfg(test)"
    };
    attributes(item).iter().any(is_cfg_test)
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

/// The circles of a crate of these files.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    for (name, text) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("its folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
    let place = format!("{}/", folder.path().display());
    let circles = Graph::read(folder.path()).circles().into_iter();
    circles.map(|it| it.replace(&place, "")).collect()
}

#[test]
fn a_circle_is_told_with_a_place_for_each_use() {
    let files = [
        ("lib.rs", "mod a;\nmod b;\nmod c;\nmod d;"),
        ("a.rs", "mod inner;\nuse crate::d;\n"),
        ("a/inner.rs", "\nfn f() { super::super::b::g() }"),
        ("b/mod.rs", "use crate::{d, c::{self, h}};"),
        ("c.rs", "fn h() { println!(\"{}\", crate::a::X) }"),
        ("d.rs", ""),
    ];
    let expected = "a -> b -> c -> a\n    a uses b at a/inner.rs:2\n    b uses c at b/mod.rs:1\n    \
                    c uses a at c.rs:1";
    assert_eq!(circles_of(&files), [expected]);
}

#[test]
fn what_is_no_use_is_no_circle() {
    let b = |text: &str| {
        circles_of(&[
            ("lib.rs", "mod a; mod b; fn c() {}"),
            ("a.rs", "use crate::b;"),
            ("b.rs", text),
        ])
    };
    assert_eq!(b("use crate::a;").len(), 1, "a circle, to begin with");
    for text in [
        "// crate::a\nconst B: &str = \"crate::a\";",
        "#[cfg(test)]\nmod tests { use crate::a; }",
        "#[cfg(test)]\nuse crate::a;",
        "mod a {} use self::a::X;",
        "use other::a;",
        "use super::c;",
    ] {
        assert_eq!(b(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_root_is_a_module_and_what_it_gives_out_is_of_another() {
    let root = |text: &str| {
        circles_of(&[
            ("lib.rs", text),
            ("a.rs", "use crate::X;"),
            ("b.rs", "use crate::a;"),
        ])
    };
    assert_eq!(root("mod a; mod b; struct X; pub use a::Y;").len(), 0);
    assert_eq!(root("mod a; mod b; struct X; fn f() { b::g() }").len(), 1);
    assert_eq!(root("mod a; mod b; pub use b::X;").len(), 1);
}
