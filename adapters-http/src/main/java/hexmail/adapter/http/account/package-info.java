/// The page of the accounts and the end of one. Says in words what was granted and what became of
/// it; decides nothing.
@NullMarked
package hexmail.adapter.http.account;

import org.jspecify.annotations.NullMarked;
