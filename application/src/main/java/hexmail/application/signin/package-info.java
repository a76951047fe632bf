/// Sign-in and sign-out: an attempt begins, is completed once, and opens a session. Nothing here
/// knows about cookies or the format of Google's answers.
@NullMarked
package hexmail.application.signin;

import org.jspecify.annotations.NullMarked;
