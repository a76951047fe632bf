/// The page of the accounts, and the pages that disconnect one. They show what was granted and its
/// state, and decide nothing.
@NullMarked
package hexmail.adapter.http.account;

import org.jspecify.annotations.NullMarked;
