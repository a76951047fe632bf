/// Tests of what the package says in words.
@NullMarked
package hexmail.adapter.http.account;

import org.jspecify.annotations.NullMarked;
