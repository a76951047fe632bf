/// The security checks of the wired application, over real HTTP: each test bears the ids that
/// `docs/security-checks.md` lists. Checks know addresses, headers and files, and no class of the
/// application but what starts it.
@NullMarked
package hexmail.bootstrap.security;

import org.jspecify.annotations.NullMarked;
