// Printed by node and by the guest's console; the same text is expected.
class A{constructor(){this.x=1}} class Bb extends A{}; class L extends Array{}
const circ={name:'c',self:null}; circ.self=circ; circ.arr=[circ,{circ}];
const vals=[1,-0,'x',"it's",'a"b\'c','a\nb',null,undefined,true,12n,Symbol('q'),[],{}, [1,2,3],[[1,[2,[3,[4]]]]],{a:1,b:'x',c:[1,2,{d:{e:{f:1}}}]},
new A,new Bb,A,Bb,class{},function f(){},()=>{},async()=>{},function*g(){},new Map([['a',1],[{k:1},new Map([[1,2]])]]),new Set([1,'a',{x:1}]),new Date(0),/ab+/gi,new L(1,2,3),
Array.from({length:10},(_, i)=>i),Array.from({length:150},(_, i)=>i*7),Array.from({length:30},(_, i)=>'item'+i),Array.from({length:7},(_, i)=>({id:i,name:'name'+i})),
[1,,3],[,,,],Object.create(null),Object.assign(Object.create(null),{a:1}),new Uint8Array([1,2,3]),new Float64Array(120),new ArrayBuffer(4),circ,
{get a(){return 1},set a(v){},get b(){return 2},set c(v){}},{[Symbol('s')]:1,'a-b':2,3:4},new Number(3),new String('abc'),new Boolean(false),Object(1n),
{a:'x'.repeat(100),b:'y'.repeat(30)},['x'.repeat(60),'y'.repeat(60)],{f(){},g:()=>{},h:class Q{}},[undefined,null],new WeakMap,new WeakSet,
{a:{b:{c:{d:1}}}},{a:{b:{c:{}}}},{a:{b:{c:[]}}},[[[[]]]],[[[[1]]]],new Map(),new Set(),(function(){return arguments})(1,2),'x'.repeat(20),
{description:'line one of a text that goes on\nline two of the text that goes on and on and on and on'},[1.5,2.25,-3,100000,7,8,9,10],
Object.fromEntries(Array.from({length:30},(_, i)=>['key'+i,i])),[['a',1],['b',2],['c',3]],{matrix:[[1,2,3],[4,5,6],[7,8,9]]},
Array.from({length:3},()=>Array.from({length:12},(_, i)=>i%2)), {x:new Date(0),y:/r/,z:new Map([[1,{a:[1,2,3]}]])},new (class Foo{get [Symbol.toStringTag](){return 'bar'}}),
Array.from({length:101},(_, i)=>i),new Set(Array.from({length:120},(_, i)=>i)),[true,false,true,true,false,true,false],Array.from({length:27},(_, i)=>BigInt(i)*1000n),'é😀',['é😀','\ud800'],[-0,0,NaN,Infinity],{a:-0},
JSON.parse('{"users":[{"id":1,"name":"Alice","tags":["a","b"],"address":{"city":"X","geo":{"lat":1.5,"lng":2}}},{"id":2,"name":"Bob","tags":[],"address":null}]}'),
[Symbol.iterator], (function*(){})(), [function foo(){},class X{}], {undefined:undefined}, Array(5), Object.assign([1,2],{k:1}), Object.assign(()=>{}, {a:1}), Array.from({length:12},(_,i)=>'abc'.repeat(i)), new Array(200), [['nested',['deeper',['deepest',['too deep']]]]]];
for (const value of vals) console.log(value);
console.log(1, 'a', { b: 'c' }, ['d'], null);
console.log('%s is %d years and %i, %f, %j %o %O %% %c.', 'Bob', 42.5, 42.9, '1.5', { a: 1 }, 'x', { y: [1] }, 'css', 'rest', 7);
console.log('100%', 5);
console.group('G'); console.log('in\nside'); console.groupEnd(); console.log('out');
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]); console.table([1, 2]); console.table([[1, 2], [3, 4]]);
console.count(); console.count('k'); console.count(); console.dir({ a: { b: { c: { d: 1 } } } });
