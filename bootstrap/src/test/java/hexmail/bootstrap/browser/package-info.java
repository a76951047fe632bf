/// What pages do by themselves in a real browser while Gmail tells only a part of them, or nothing.
@NullMarked
package hexmail.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
