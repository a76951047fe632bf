/// Who is asking: cookies, the session behind them, and the account that an address names. No words
/// for people live here, and no answers.
@NullMarked
package hexmail.adapter.http.visit;

import org.jspecify.annotations.NullMarked;
