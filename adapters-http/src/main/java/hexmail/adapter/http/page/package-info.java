/// What a page shows, in words that are ready to print, and the renderer that turns it into HTML.
/// Everything here is escaped by the templates; nothing here decides, calls a use case or knows a
/// route's parameters.
@NullMarked
package hexmail.adapter.http.page;

import org.jspecify.annotations.NullMarked;
