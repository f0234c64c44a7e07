//! The file for Caddy.

use super::{Header, fill};
use crate::rules::KINDS;

const TEMPLATE: &str = r#"# The guide on Caddy 2, made by `cargo xtask hosting` from index.html.
#
# 1. Copy the folder dist/, which `cargo xtask build` makes, to the server.
# 2. Copy this file to /etc/caddy/Caddyfile, or its lines into the one that is there.
# 3. Change the lines below "CHANGE".
# 4. `caddy validate --config /etc/caddy/Caddyfile` says what is wrong with it;
#    `systemctl reload caddy` puts it to use.
#
# Caddy gets a certificate by itself. Only over https does a browser keep the guide for when there is
# no network.

# What goes with every answer.
# CHANGE, if not everyone may show the guide in a page of their own: the last `*` of the policy,
# `frame-ancestors *`. `frame-ancestors https://museum.example` lets one site, 'none' nobody.
(museomix_guide) {
	header {
		@headers@
	}
}

# CHANGE: the name of the site.
guide.example.org {
	# CHANGE: the folder that was copied.
	root * /var/www/museomix-guide

	encode zstd gzip {
		match {
			@packed@
		}
	}

	# In this order: of two values of one header, the later one counts.
	route {
		import museomix_guide
		map {path} {museomix_guide_type} {
			@types@
			# The first page is asked for by its folder's name.
			~/$ "text/html; charset=utf-8"
			default application/octet-stream
		}
		header {
			content-type {museomix_guide_type}
			# Only then it counts, and not what Caddy itself takes the file for.
			defer
		}
		# All is asked about each time: an old page would call for files that are gone.
		header cache-control "@asked@"
		# But a picture or a font may be a day old.
		@museomix_guide_pictures path_regexp @pictures@
		header @museomix_guide_pictures cache-control "@day@"
		# And a name made from the content stays right for ever.
		@museomix_guide_hashed path_regexp @hashed@
		header @museomix_guide_hashed cache-control "@forever@"
		file_server
	}

	# What is missing is answered with the page for it, and never with the first page.
	handle_errors {
		route {
			import museomix_guide
			header content-type "text/html; charset=utf-8"
			header cache-control "@asked@"
			rewrite * /404.html
			file_server
		}
	}
}
"#;

pub(super) fn text(headers: &[Header]) -> String {
    let headers = headers
        .iter()
        .map(|(name, value)| format!("{name} \"{value}\""));
    let types = KINDS.iter().map(|kind| {
        let extensions = kind.extensions.join("|");
        format!("~\\.({extensions})$ \"{}\"", kind.content_type())
    });
    let packed = KINDS.iter().filter(|kind| kind.packs_well);
    let packed = packed.map(|kind| format!("header Content-Type {}*", kind.media_type));
    fill(
        TEMPLATE,
        &[
            ("@headers@", headers.collect()),
            ("@packed@", packed.collect()),
            ("@types@", types.collect()),
        ],
    )
}
