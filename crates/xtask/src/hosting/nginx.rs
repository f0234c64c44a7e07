//! The file for nginx.

use super::{Header, fill, media_types};
use crate::rules::KINDS;

const TEMPLATE: &str = r#"# The guide on nginx, made by `cargo xtask hosting` from index.html.
#
# 1. Copy the folder dist/, which `cargo xtask build` makes, to the server.
# 2. Copy this file to /etc/nginx/conf.d/museomix-guide.conf.
# 3. Change the lines below "CHANGE".
# 4. `nginx -t` says what is wrong with it; `systemctl reload nginx` puts it to use.
#
# Only over https does a browser keep the guide for when there is no network. `certbot --nginx` gets
# a certificate, and adds to this file what it takes.
#
# In a folder of a site that is there already: copy dist/ into that folder, what stands in `server`
# from "index" on into a `location /folder/ { }` of that site, and write `/folder/404.html` there.

# How long a browser may use a file before it asks for it again.
map $uri $museomix_guide_age {
    # A name made from the content stays right for ever.
    "~@hashed@" "@forever@";
    # A picture or a font may be a day old.
    "~@pictures@" "@day@";
    # All else is asked about each time: an old page would call for files that are gone.
    default "@asked@";
}

server {
    # CHANGE: the port. For IPv6 too, add `listen [::]:80;`.
    listen 80;
    # CHANGE: the name of the site.
    server_name guide.example.org;
    # CHANGE: the folder that was copied.
    root /var/www/museomix-guide;

    index index.html;
    # What is missing is answered with the page for it, and never with the first page.
    error_page 403 404 =404 /404.html;

    types {
        @types@
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types @charsets@;

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 1000;
    gzip_types @packed@;

    # What goes with every answer. An `add_header` elsewhere in this `server` would replace them all.
    # CHANGE, if not everyone may show the guide in a page of their own: the last `*` of the policy,
    # `frame-ancestors *`. `frame-ancestors https://museum.example` lets one site, 'none' nobody.
    @headers@
    add_header cache-control $museomix_guide_age always;
}
"#;

pub(super) fn text(headers: &[Header]) -> String {
    let types = KINDS.iter().map(|kind| {
        let extensions = kind.extensions.join(" ");
        format!("{} {extensions};", kind.media_type)
    });
    // nginx adds HTML to both lists by itself, and warns of what stands in one twice.
    let charsets = media_types(|kind| kind.is_text && kind.media_type != "text/html");
    let packed = media_types(|kind| kind.packs_well && kind.media_type != "text/html");
    let headers = headers
        .iter()
        .map(|(name, value)| format!("add_header {name} \"{value}\" always;"));
    let template = TEMPLATE
        .replace("@charsets@", &charsets)
        .replace("@packed@", &packed);
    fill(
        &template,
        &[
            ("@types@", types.collect()),
            ("@headers@", headers.collect()),
        ],
    )
}
