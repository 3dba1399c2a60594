/**
 * Feynman diagrams of the processes of a point, made from the objects that compute them.
 *
 * <p>What for: {@code Diagrams} lists every upscattering with the decays after it, every decay,
 * loop and collision of a spectrum; each is a {@code Diagram} of vertices and lines.
 *
 * <p>Ideas: a decay is drawn from its products, a chain by drawing the decay of a product where
 * that product would leave; which boson is exchanged follows from the couplings. A diagram says
 * what meets what; where it stands on paper is no business of this package.
 *
 * <p>Units: none; couplings are LaTeX in math mode. Names of particles as everywhere, quarks {@code
 * u d s c b t}, bosons {@code W- W+ Z}, antiparticles of neutral particles with {@code _bar}.
 *
 * <p>May import {@code generate}, {@code experiment}, {@code precision}, {@code process}, {@code
 * model}, {@code physics}, {@code math}.
 */
@NullMarked
package io.nightjar.diagram;

import org.jspecify.annotations.NullMarked;
