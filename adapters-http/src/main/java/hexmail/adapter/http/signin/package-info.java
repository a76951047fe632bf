/// The way in and out: sign-in, Google's redirect back, sign-out. Every outcome gets its own words;
/// no token and no code is ever shown or logged.
@NullMarked
package hexmail.adapter.http.signin;

import org.jspecify.annotations.NullMarked;
