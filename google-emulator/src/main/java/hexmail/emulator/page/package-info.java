/// Renders the templates of the local Google's pages, with their stylesheet and security headers.
/// The templates are in `src/main/jte`.
@NullMarked
package hexmail.emulator.page;

import org.jspecify.annotations.NullMarked;
