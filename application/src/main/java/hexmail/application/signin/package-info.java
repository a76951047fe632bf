/// Signing in and out: an attempt is begun, completed once, and opens a session. Nothing here knows
/// of cookies or of the form of Google's answers.
@NullMarked
package hexmail.application.signin;

import org.jspecify.annotations.NullMarked;
