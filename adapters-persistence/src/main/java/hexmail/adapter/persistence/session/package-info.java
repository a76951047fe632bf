/// Web sessions. Their keys are fingerprints already, so nothing is encrypted here, and no secret
/// may be stored here.
@NullMarked
package hexmail.adapter.persistence.session;

import org.jspecify.annotations.NullMarked;
