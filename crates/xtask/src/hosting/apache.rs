//! The file for Apache, which reads it in the folder of the site itself.

use super::{Header, fill, media_types};
use crate::rules::KINDS;

const TEMPLATE: &str = r#"# The guide on Apache 2.4, made by `cargo xtask build`. It counts where the server lets this folder
# set its own rules (`AllowOverride FileInfo` is enough), as most shared hosts do.

# What is missing is answered with the page for it, and never with the first page.
# CHANGE, where the guide is in a folder of the site: `/folder/404.html`.
ErrorDocument 404 /404.html
ErrorDocument 403 /404.html

<IfModule mod_rewrite.c>
    # The site around the guide may answer what is missing with a page of its own; not in here.
    RewriteEngine Off
</IfModule>

<IfModule mod_mime.c>
    @types@
</IfModule>

<IfModule mod_filter.c>
    <IfModule mod_brotli.c>
        AddOutputFilterByType BROTLI_COMPRESS;DEFLATE @packed@
    </IfModule>
    <IfModule !mod_brotli.c>
        <IfModule mod_deflate.c>
            AddOutputFilterByType DEFLATE @packed@
        </IfModule>
    </IfModule>
</IfModule>

<IfModule mod_headers.c>
    # Apache marks what it packs, and then does not know its own mark: a browser that has the file
    # would be sent it again each time.
    RequestHeader edit if-none-match "-(gzip|br)\"" "\""

    # What goes with every answer.
    # CHANGE, if not everyone may show the guide in a page of their own: the last `*` of the policy,
    # `frame-ancestors *`. `frame-ancestors https://museum.example` lets one site, 'none' nobody.
    @headers@

    # How long a browser may use a file before it asks for it again.
    # All is asked about each time: an old page would call for files that are gone.
    Header set cache-control "@asked@"
    # But a picture or a font may be a day old.
    <FilesMatch "@pictures@">
        Header set cache-control "@day@"
    </FilesMatch>
    # And a name made from the content stays right for ever.
    <FilesMatch "@hashed@">
        Header set cache-control "@forever@"
    </FilesMatch>
</IfModule>
"#;

pub(super) fn text(headers: &[Header]) -> String {
    let types = KINDS.iter().map(|kind| {
        let extensions = kind.extensions.join(" .");
        format!("AddType \"{}\" .{extensions}", kind.content_type())
    });
    let packed = media_types(|kind| kind.packs_well);
    let headers = headers
        .iter()
        .map(|(name, value)| format!("Header always set {name} \"{value}\""));
    fill(
        &TEMPLATE.replace("@packed@", &packed),
        &[
            ("@types@", types.collect()),
            ("@headers@", headers.collect()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A host that lets a folder set less than a file asks for answers everything in it with 500.
    #[test]
    fn it_asks_for_no_more_than_file_info() {
        let text = text(&[]);
        let words = text
            .lines()
            .filter_map(|line| line.split_whitespace().next());
        let directives = words.filter(|word| !word.starts_with(['#', '<']));
        for directive in directives {
            let allowed = [
                "AddOutputFilterByType",
                "AddType",
                "ErrorDocument",
                "Header",
                "RequestHeader",
                "RewriteEngine",
            ];
            assert!(allowed.contains(&directive), "{directive}");
        }
    }
}
