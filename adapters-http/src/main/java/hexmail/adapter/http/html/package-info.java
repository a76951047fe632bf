/// Makes the HTML of a message fit to be shown. What comes out has no script, no form, nothing that
/// a browser loads by itself but what is allowed by name, and no text of ours but the notes on
/// links and pictures. Nothing here knows pages or requests.
@NullMarked
package hexmail.adapter.http.html;

import org.jspecify.annotations.NullMarked;
