/// What one person may ask for at a time: units of a minute, requests and calls under way, and who
/// goes first. Nothing here knows what is asked for, or what becomes of it.
@NullMarked
package hexmail.adapter.google.lane;

import org.jspecify.annotations.NullMarked;
