/// What a page shows, and the renderer that turns it into HTML. The templates escape everything;
/// nothing here decides, calls a use case or knows a route's parameters.
@NullMarked
package hexmail.adapter.http.page;

import org.jspecify.annotations.NullMarked;
