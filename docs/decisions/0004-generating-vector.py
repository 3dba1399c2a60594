# Constructs the generating vector of io.nightjar.event.Lattice (see 0004-random-numbers.md); needs NumPy.
import numpy as np, time
rng=np.random.default_rng(20201122)
levels=[10,12,14,16,18,20]
def omega(x): return 2*np.pi**2*(x*x-x+1/6)
S=40
gam=[1/(1+j/4)**2 for j in range(S)]
M=20
prods={m:np.ones(2**m) for m in levels}
idx={m:np.arange(2**m,dtype=np.int64) for m in levels}
z=[]
t=time.time()
for j in range(S):
    cands=[1] if j==0 else list(rng.integers(0,2**(M-1),size=160)*2+1)
    best=None;vals={}
    scores=np.zeros(len(cands)); 
    for m in levels:
        N=2**m; e=np.empty(len(cands))
        for c,zz in enumerate(cands):
            x=((idx[m]*int(zz))&(N-1))/N
            e[c]=np.dot(prods[m],omega(x))/N
        # merit of adding this coordinate: gamma * mean(prod*omega); relative to typical
        base=prods[m].mean()-1 if j else 0
        tot=base+gam[j]*e
        scores=np.maximum(scores,tot/np.median(np.abs(tot)+1e-300)) if j else tot
    b=int(np.argmin(scores)); z.append(int(cands[b]))
    for m in levels:
        N=2**m
        x=((idx[m]*z[-1])&(N-1))/N
        prods[m]*=1+gam[j]*omega(x)
print(z, time.time()-t)
