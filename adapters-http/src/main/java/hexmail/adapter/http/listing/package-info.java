/// The part of a mailbox that an address asks for, shared by pages and API. Never fetches anything.
@NullMarked
package hexmail.adapter.http.listing;

import org.jspecify.annotations.NullMarked;
