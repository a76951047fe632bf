/// Sign-in, Google's redirect back, and sign-out. Every outcome has its own page; no token and no
/// code is ever shown or logged.
@NullMarked
package hexmail.adapter.http.signin;

import org.jspecify.annotations.NullMarked;
