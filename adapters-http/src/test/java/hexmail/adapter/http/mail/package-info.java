/// Tests of the parameters of a listing.
@NullMarked
package hexmail.adapter.http.mail;

import org.jspecify.annotations.NullMarked;
