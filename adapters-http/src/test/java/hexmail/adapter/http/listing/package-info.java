/// Tests of the parameters of a listing.
@NullMarked
package hexmail.adapter.http.listing;

import org.jspecify.annotations.NullMarked;
