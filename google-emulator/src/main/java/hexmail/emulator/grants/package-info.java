/// The state of sign-ins in one SQLite file: accounts, consents, codes, tokens and signing keys.
/// Codes and tokens are stored as hashes only. HTTP, HTML and JSON are in `hexmail.emulator.oauth`.
@NullMarked
package hexmail.emulator.grants;

import org.jspecify.annotations.NullMarked;
