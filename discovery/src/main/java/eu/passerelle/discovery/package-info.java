/** Who is on the network: partners, endpoints, services, search masks. */
@NullMarked
package eu.passerelle.discovery;

import org.jspecify.annotations.NullMarked;
