/// What a listing is asked for, as it stands in an address; shared by pages and API. Never fetches
/// anything.
@NullMarked
package hexmail.adapter.http.listing;

import org.jspecify.annotations.NullMarked;
