/// The look of the local Google's own pages: one layout, one stylesheet, escaping. What the pages
/// say and do lives with the endpoints that show them.
@NullMarked
package hexmail.emulator.page;

import org.jspecify.annotations.NullMarked;
