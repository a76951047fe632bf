/// Gmail's API v1 over the stored mail: routes, batches, JSON, `fields` masks and errors, as Google
/// sends them. Storage and search are behind `MailStore`; `Authenticator` finds the caller.
@NullMarked
package hexmail.emulator.gmail;

import org.jspecify.annotations.NullMarked;
