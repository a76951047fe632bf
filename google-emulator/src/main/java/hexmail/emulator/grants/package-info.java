/// What the local Google remembers of sign-ins: accounts, consents, codes, tokens and the signing
/// key, in one SQLite file. Codes and tokens are kept as hashes only. Nothing here knows HTTP, HTML
/// or JSON of the endpoints.
@NullMarked
package hexmail.emulator.grants;

import org.jspecify.annotations.NullMarked;
