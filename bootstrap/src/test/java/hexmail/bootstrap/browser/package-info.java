/// Pages in a real browser that update themselves while Gmail answers in part, or not at all.
@NullMarked
package hexmail.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
