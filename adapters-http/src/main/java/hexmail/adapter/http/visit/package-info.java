/// The sender of a request: cookies, the session behind them, and the account that an address
/// names. Nothing here answers a request.
@NullMarked
package hexmail.adapter.http.visit;

import org.jspecify.annotations.NullMarked;
