/// Gmail's API v1 over the stored mail: routes, JSON shapes, `fields` masks and errors, as Google
/// sends them. Storage and search stay behind `Mailboxes`; who calls is told by `Callers`.
@NullMarked
package hexmail.emulator.gmail;

import org.jspecify.annotations.NullMarked;
