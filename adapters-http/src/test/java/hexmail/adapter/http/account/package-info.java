/// Tests of the pages about accounts, and of what they say in words.
@NullMarked
package hexmail.adapter.http.account;

import org.jspecify.annotations.NullMarked;
